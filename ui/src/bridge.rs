//! The only module that talks to the shell around the page: one command, one channel of events.
//!
//! Every call ends, with a reply or with an [`ApiError`]; a page without a shell, a shell that
//! throws and an answer that cannot be read are errors like any other. The types cross as JSON
//! text, so that `serde_json` reads them exactly as the tests of `aircop-api` do.

use aircop_api::{ApiError, Command, ErrorCode, Event, Reply};
use js_sys::{Function, JSON, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The channel's name in the shell.
const EVENTS: &str = "event";

/// Sends a command and waits for its answer.
pub(crate) async fn call(command: Command) -> Result<Reply, ApiError> {
    match invoke(&command).await {
        Ok(reply) => read(&reply),
        Err(Failure::Refused(error)) => Err(read_error(&error)),
        Err(Failure::NoShell(reason)) => Err(ApiError::with(ErrorCode::Internal, reason)),
    }
}

/// Hears every event from now on, for as long as the page lives.
pub(crate) async fn listen(mut heard: impl FnMut(Event) + 'static) -> Result<(), ApiError> {
    let handler = Closure::<dyn FnMut(JsValue)>::new(move |message: JsValue| {
        let payload = Reflect::get(&message, &"payload".into()).unwrap_or_default();
        // One that cannot be read is of another version; the next snapshot shows its effect.
        if let Ok(event) = read(&payload) {
            heard(event);
        }
    });
    let started = shell(&["event", "listen"])
        .and_then(|(part, listen)| listen.call2(&part, &EVENTS.into(), handler.as_ref()))
        .map_err(|error| ApiError::with(ErrorCode::Internal, describe(&error)))?;
    handler.forget();
    settle(started)
        .await
        .map(drop)
        .map_err(|error| ApiError::with(ErrorCode::Internal, describe(&error)))
}

enum Failure {
    /// The engine's answer is no.
    Refused(JsValue),
    /// There is nobody to ask.
    NoShell(String),
}

async fn invoke(command: &Command) -> Result<JsValue, Failure> {
    let no_shell = |error: JsValue| Failure::NoShell(describe(&error));
    let json = serde_json::to_string(command).map_err(|e| Failure::NoShell(e.to_string()))?;
    let arguments = Object::new();
    let command = JSON::parse(&json).map_err(no_shell)?;
    Reflect::set(&arguments, &"command".into(), &command).map_err(no_shell)?;
    let (part, invoke) = shell(&["core", "invoke"]).map_err(no_shell)?;
    let started = invoke
        .call2(&part, &"dispatch".into(), &arguments)
        .map_err(no_shell)?;
    settle(started).await.map_err(Failure::Refused)
}

/// `window.__TAURI__.<part>.<function>` with its `this`.
fn shell(path: &[&str; 2]) -> Result<(JsValue, Function), JsValue> {
    let [part, function] = path;
    let root = Reflect::get(&window(), &"__TAURI__".into())?;
    let part = Reflect::get(&root, &(*part).into())?;
    let function = Reflect::get(&part, &(*function).into())?.dyn_into::<Function>()?;
    Ok((part, function))
}

async fn settle(value: JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&value)).await
}

fn read<T: serde::de::DeserializeOwned>(value: &JsValue) -> Result<T, ApiError> {
    let unreadable = |reason: String| ApiError::with(ErrorCode::Internal, reason);
    let text = JSON::stringify(value).map_err(|error| unreadable(describe(&error)))?;
    serde_json::from_str(&String::from(text)).map_err(|error| unreadable(error.to_string()))
}

/// The engine refuses with an [`ApiError`], the shell itself with a string.
fn read_error(value: &JsValue) -> ApiError {
    read(value).unwrap_or_else(|_| ApiError::with(ErrorCode::Internal, describe(value)))
}

fn describe(value: &JsValue) -> String {
    value
        .as_string()
        .or_else(|| {
            let message = Reflect::get(value, &"message".into()).ok()?;
            message.as_string()
        })
        .unwrap_or_else(|| format!("{value:?}"))
}
