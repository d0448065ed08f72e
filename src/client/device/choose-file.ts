/** Lets the reader choose a file of JSON and gives its text. */
export function chooseFile(): Promise<string> {
  return new Promise((resolve, reject) => {
    const field = Object.assign(document.createElement('input'), { type: 'file', accept: '.json,application/json' });
    field.onchange = () => {
      const file = field.files?.[0];
      if (file) file.text().then(resolve, reject);
    };
    field.click();
  });
}
