//! The picture on the system's clipboard.
//!
//! WebKitGTK 2.50 tells a page that something was pasted, and of a picture no more than that: the
//! event has neither types nor files. Other web views hand the picture over themselves.

use aircop_api::{ApiError, Reply};
use tauri::WebviewWindow;

/// As a PNG; an empty reply when there is none, or when whoever copied it does not hand it out.
#[cfg(target_os = "linux")]
pub(crate) async fn picture(window: &WebviewWindow) -> Result<Reply, ApiError> {
    use std::time::Duration;

    use aircop_api::ErrorCode;
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use tokio::sync::oneshot;

    let (tell, told) = oneshot::channel::<Option<Vec<u8>>>();
    window
        .run_on_main_thread(move || {
            let clipboard = gtk::Clipboard::get(&gtk::gdk::SELECTION_CLIPBOARD);
            // Office programs offer words and a picture of them: the words are pasted already.
            clipboard.request_text(move |clipboard, text| {
                if text.is_some_and(|text| !text.is_empty()) {
                    let _ = tell.send(None);
                    return;
                }
                clipboard.request_image(move |_, image| {
                    let png = image.and_then(|image| image.save_to_bufferv("png", &[]).ok());
                    // The page may be gone by now.
                    let _ = tell.send(png);
                });
            });
        })
        .map_err(|error| ApiError::with(ErrorCode::FileFailed, error.to_string()))?;
    let png = match tokio::time::timeout(Duration::from_secs(10), told).await {
        Ok(Ok(Some(png))) => STANDARD.encode(png),
        _ => String::new(),
    };
    Ok(Reply::Pasted { png })
}

/// The page has it already.
#[cfg(not(target_os = "linux"))]
pub(crate) async fn picture(_window: &WebviewWindow) -> Result<Reply, ApiError> {
    Ok(Reply::Pasted { png: String::new() })
}
