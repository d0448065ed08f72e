import type { APIRoute, GetStaticPaths } from 'astro';
import { cardKinds, type CardKind } from '../../../model/preview-card.ts';
import { cardScript } from '../../../site-content/cards.ts';
import { scriptResponse } from '../../../site-content/client-script.ts';
import { getSite } from '../../../site-content/site.ts';

export const getStaticPaths: GetStaticPaths = () => cardKinds.map((kind) => ({ params: { kind } }));

export const GET: APIRoute = ({ params }) => scriptResponse(cardScript(params['kind'] as CardKind, getSite()));
