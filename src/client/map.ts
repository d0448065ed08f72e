/** Script of the map's page, on top of what every page runs. */
import './explore/map/element.ts';
