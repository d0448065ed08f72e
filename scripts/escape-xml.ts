/** A text as it may stand in XML, between tags or in an attribute within double quotation marks. */
export const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
