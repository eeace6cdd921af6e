//! The program of the worker: makes and reads workbooks and tables for the page.
//!
//! It knows cells and no plan. `worker.js` starts it and calls what it leaves in the worker.

/// What the program leaves in the worker: `worker.js` calls it.
#[cfg(target_arch = "wasm32")]
const PERFORM: &str = "ayumiPerform";

#[cfg(target_arch = "wasm32")]
fn main() {
    use js_sys::{Array, Function, Reflect, Uint8Array};
    use wasm_bindgen::JsValue;
    use wasm_bindgen::closure::Closure;

    std::panic::set_hook(Box::new(|information| {
        web_sys::console::error_1(&information.to_string().into());
    }));
    // The job as JSON, the bytes of a file and whom to tell of the progress; comes back as the
    // answer as JSON and the bytes of a file.
    let perform = |job: String, bytes: Uint8Array, progress: Function| -> Result<Array, JsValue> {
        let job = serde_json::from_str(&job).map_err(|why| why.to_string())?;
        let (answer, bytes) =
            ayumi::spreadsheet::job::perform(&job, &bytes.to_vec(), &mut |done| {
                #[allow(clippy::cast_precision_loss, reason = "there are not that many sheets")]
                let _ = progress.call1(&JsValue::NULL, &JsValue::from(done as f64));
            });
        let answer = serde_json::to_string(&answer).map_err(|why| why.to_string())?;
        Ok(Array::of2(&answer.into(), &Uint8Array::from(&bytes[..])))
    };
    let perform =
        Closure::<dyn Fn(String, Uint8Array, Function) -> Result<Array, JsValue>>::new(perform);
    let _ = Reflect::set(&js_sys::global(), &PERFORM.into(), &perform.into_js_value());
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("this program is a part of a web page: `cargo xtask serve` builds and serves it");
}
