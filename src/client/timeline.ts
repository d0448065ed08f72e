/** Script of the timeline's page, on top of what every page runs. */
import './explore/timeline/element.ts';
