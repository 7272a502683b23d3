//! The message on screen as a PDF, laid out by the web view that shows it.
//!
//! So paper says what the screen says, in the reader's language, with the same fonts and the same
//! shaping of Arabic. Turned down: a layout engine of our own, which would say everything a second
//! time.

use std::path::Path;

use aircop_api::{ApiError, ErrorCode, Reply};
use aircop_client::Paper;
use tauri::WebviewWindow;

use crate::pdf_footer;

/// Prints what the window shows of a message into the empty file that the engine has made for it.
pub(crate) async fn save(window: &WebviewWindow, paper: Paper) -> Result<Reply, ApiError> {
    let path = paper.path.as_path();
    let printed = print(window, path).await.and_then(|()| {
        let written = std::fs::metadata(path).is_ok_and(|found| found.len() > 0);
        if !written {
            return Err("nothing was written".into());
        }
        pdf_footer::stamp(path, &paper.mark).map_err(|error| error.to_string())
    });
    // What does not say how it may be used must not lie about.
    if let Err(why) = printed {
        let _ = std::fs::remove_file(path);
        return Err(ApiError::with(ErrorCode::FileFailed, why));
    }
    protect(path);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(Reply::Saved {
        name: name.into_owned(),
    })
}

/// Whatever printed may have made the file anew.
fn protect(path: &Path) {
    // It is there and ours.
    let _ = aircop_files::protect(path);
}

#[cfg(target_os = "linux")]
async fn print(window: &WebviewWindow, path: &Path) -> Result<(), String> {
    use gtk::glib;
    use std::cell::Cell;
    use std::rc::Rc;
    use tokio::sync::oneshot;
    use webkit2gtk::{PrintOperation, PrintOperationExt};

    let (done, finished) = oneshot::channel::<Result<(), String>>();
    let path = path.to_path_buf();
    window
        .with_webview(move |webview| {
            let operation = PrintOperation::new(&webview.inner());
            let settings = gtk::PrintSettings::new();
            // GTK knows its own file printer by the name that it shows.
            let printer = glib::dgettext(Some("gtk30"), "Print to File");
            settings.set_printer(&printer);
            settings.set("output-file-format", Some("pdf"));
            let uri = glib::filename_to_uri(&path, None).unwrap_or_default();
            settings.set("output-uri", Some(&uri));
            operation.set_print_settings(&settings);
            let page = gtk::PageSetup::new();
            page.set_paper_size_and_default_margins(&gtk::PaperSize::new(Some("iso_a4")));
            operation.set_page_setup(&page);
            let done = Rc::new(Cell::new(Some(done)));
            let failed = done.clone();
            operation.connect_failed(move |_, error| {
                if let Some(done) = failed.take() {
                    let _ = done.send(Err(error.to_string()));
                }
            });
            operation.connect_finished(move |_| {
                if let Some(done) = done.take() {
                    let _ = done.send(Ok(()));
                }
            });
            operation.print();
        })
        .map_err(|error| error.to_string())?;
    let patience = std::time::Duration::from_secs(30);
    match tokio::time::timeout(patience, finished).await {
        Ok(Ok(ended)) => ended,
        _ => Err("the printing did not end".into()),
    }
}

/// Elsewhere the system's own dialog prints or saves.
#[cfg(not(target_os = "linux"))]
async fn print(window: &WebviewWindow, _path: &Path) -> Result<(), String> {
    window.print().map_err(|error| error.to_string())
}
