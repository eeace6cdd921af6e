//! A folder a person has chosen, where the browser offers that: files in it are written under new
//! names only, and read back before they count.

use js_sys::{AsyncIterator, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, File, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetFileOptions,
    FileSystemWritableFileStream,
};

use crate::backup::folder::Trouble;

/// The browser's way of choosing a folder; not in the stable part of web-sys.
const PICKER: &str = "showDirectoryPicker";

/// A folder.
#[derive(Debug, Clone)]
pub struct Folder(FileSystemDirectoryHandle);

impl Folder {
    /// Whether this browser lets a person choose a folder, on this page.
    pub fn is_supported() -> bool {
        web_sys::window()
            .is_some_and(|window| Reflect::has(&window, &PICKER.into()).unwrap_or(false))
    }

    /// Lets the person choose a folder; nothing if the person does not. The browser begins where it
    /// was chosen last for the same `purpose`, a word of letters.
    pub async fn choose(purpose: &str) -> Result<Option<Self>, Trouble> {
        let window = web_sys::window().ok_or(Trouble::Gone)?;
        let options = for_writing();
        let _ = Reflect::set(&options, &"id".into(), &["ayumi-", purpose].concat().into());
        match call(&window, PICKER, &options).await {
            Ok(handle) => Ok(Self::from_value(handle)),
            Err(error) if name_of(&error) == "AbortError" => Ok(None),
            Err(error) => Err(trouble(&error)),
        }
    }

    /// The folder in a value that was stored.
    pub fn from_value(value: JsValue) -> Option<Self> {
        value.dyn_into().ok().map(Self)
    }

    /// The folder as a value that can be stored.
    pub fn value(&self) -> &JsValue {
        &self.0
    }

    /// Its name, without where it lies.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Whether the page may write there now.
    pub async fn is_allowed(&self) -> bool {
        self.permission("queryPermission").await
    }

    /// Asks the person for permission; only a click may lead here.
    pub async fn ask(&self) -> bool {
        self.permission("requestPermission").await
    }

    async fn permission(&self, way: &str) -> bool {
        let answer = call(&self.0, way, &for_writing()).await;
        answer.is_ok_and(|answer| answer == "granted")
    }

    /// The names of everything in it.
    pub async fn names(&self) -> Result<Vec<String>, Trouble> {
        let keys: AsyncIterator = self.0.keys();
        let mut names = Vec::new();
        loop {
            let next = wait(keys.next().map_err(|error| trouble(&error))?).await?;
            let is_done = Reflect::get(&next, &"done".into()).is_ok_and(|done| done.is_truthy());
            if is_done {
                return Ok(names);
            }
            let name = Reflect::get(&next, &"value".into()).ok();
            names.extend(name.and_then(|name| name.as_string()));
        }
    }

    /// Reads a file whole.
    pub async fn read(&self, name: &str) -> Result<Vec<u8>, Trouble> {
        let handle = wait(self.0.get_file_handle(name)).await?;
        read(&handle.unchecked_into()).await
    }

    /// Writes a file under a name that is not taken, and reads it back. A file that did not become
    /// whole is removed again; no other is touched.
    pub async fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Trouble> {
        let options = FileSystemGetFileOptions::new();
        options.set_create(true);
        let handle = wait(self.0.get_file_handle_with_options(name, &options)).await?;
        let handle: FileSystemFileHandle = handle.unchecked_into();
        let written = match fill(&handle, bytes).await {
            Ok(()) => read(&handle).await.and_then(|found| {
                if found == bytes {
                    Ok(())
                } else {
                    Err(Trouble::Unlike)
                }
            }),
            refused => refused,
        };
        if written.is_err() {
            // What is left of it would only be mistaken for a backup.
            let _ = self.remove(name).await;
        }
        written
    }

    /// Removes a file.
    pub async fn remove(&self, name: &str) -> Result<(), Trouble> {
        wait(self.0.remove_entry(name)).await.map(drop)
    }
}

/// Browsers write into a file of their own, which takes the place of the named one when it is
/// closed.
async fn fill(handle: &FileSystemFileHandle, bytes: &[u8]) -> Result<(), Trouble> {
    let stream = wait(handle.create_writable()).await?;
    let stream: FileSystemWritableFileStream = stream.unchecked_into();
    let written = match stream.write_with_js_u8_array(&Uint8Array::from(bytes)) {
        Ok(promise) => wait(promise).await,
        Err(error) => Err(trouble(&error)),
    };
    if written.is_err() {
        let _ = wait(stream.abort()).await;
        return written.map(drop);
    }
    wait(stream.close()).await.map(drop)
}

async fn read(handle: &FileSystemFileHandle) -> Result<Vec<u8>, Trouble> {
    let file: File = wait(handle.get_file()).await?.unchecked_into();
    let buffer = wait(file.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn for_writing() -> Object {
    let options = Object::new();
    let _ = Reflect::set(&options, &"mode".into(), &"readwrite".into());
    options
}

async fn call(on: &JsValue, method: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(on, &method.into())?.dyn_into()?;
    let promise: Promise = method.call1(on, options)?.dyn_into()?;
    JsFuture::from(promise).await
}

async fn wait(promise: Promise) -> Result<JsValue, Trouble> {
    JsFuture::from(promise)
        .await
        .map_err(|error| trouble(&error))
}

fn name_of(error: &JsValue) -> String {
    error
        .dyn_ref::<DomException>()
        .map(DomException::name)
        .unwrap_or_default()
}

fn trouble(error: &JsValue) -> Trouble {
    match name_of(error).as_str() {
        "NotAllowedError" | "SecurityError" | "NoModificationAllowedError" => Trouble::Refused,
        "NotFoundError" => Trouble::Gone,
        "QuotaExceededError" => Trouble::Full,
        "" => Trouble::Other(js_sys::Error::from(error.clone()).message().into()),
        name => Trouble::Other(name.to_owned()),
    }
}
