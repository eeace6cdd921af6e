// The worker beside the page: runs the program that makes and reads workbooks. The page tells it
// first where the program is, or hands over its bytes, and then one job after the other.
let starting;

addEventListener("message", async ({ data }) => {
  if (data.module) {
    starting = start(data);
    // Whoever sends a job is told.
    starting.catch(() => {});
    return;
  }
  const { number, job, bytes } = data;
  try {
    await starting;
  } catch (error) {
    postMessage({ number, notStarted: String(error) });
    return;
  }
  try {
    const progress = (done) => postMessage({ number, done });
    const [answer, made] = globalThis.ayumiPerform(job, bytes, progress);
    postMessage({ number, answer, bytes: made }, [made.buffer]);
  } catch (error) {
    postMessage({ number, ended: String(error) });
  }
});

/**
 * `module` is the address of the program, or its bytes; `script` that of its script, which in the
 * one-file edition stands before this one.
 */
async function start({ script, module }) {
  const program = globalThis.ayumiProgram ?? (await import(script));
  await program.default({ module_or_path: module });
}
