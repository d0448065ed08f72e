/** Labels of facts, in the order in which a page prints them. */
export const factLabels: Record<string, string> = {
  supervision: 'Supervision',
  input: 'Input',
  output: 'Output',
  objective: 'Objective',
  visionEncoder: 'Vision encoder',
  connector: 'Connector',
  languageModel: 'Language model',
  baseModel: 'Starts from',
  planner: 'Planner',
  planFormat: 'Plan format',
  planning: 'Plans',
  tools: 'Tools',
  feedback: 'Reads results before the next step',
  trained: 'What is trained',
  tuningPerTask: 'Tuning per task or concept',
  data: 'Data',
  parameters: 'Parameters',
  size: 'Size',
  images: 'Images',
  classes: 'Classes',
  annotation: 'Annotation',
  origin: 'Origin',
  tasks: 'Tasks',
  metric: 'Metric',
  judge: 'Judged by',
  evaluation: 'Evaluation',
  availability: 'Availability',
};

/** The facts that are given, in the order of the labels, each as the words it is printed in. */
export function factWords(facts: object): Record<string, string[]> {
  const known = facts as Record<string, string | number | readonly string[] | undefined>;
  return Object.fromEntries(
    Object.keys(factLabels).flatMap((key) => {
      const value = known[key];
      if (value === undefined) return [];
      return [[key, typeof value === 'object' ? [...value] : [typeof value === 'number' ? value.toLocaleString('en') : value]]];
    }),
  );
}
