/** Style sheets that only some views need, loaded once. */

export function useStyles(...files) {
  return Promise.all(files.map((file) => {
    if (document.querySelector(`link[href="${file}"]`)) return null;
    return new Promise((resolve) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = file;
      link.onload = link.onerror = resolve;
      document.head.append(link);
    });
  }));
}
