//! The W3C WebDriver protocol, as far as it is used: <https://www.w3.org/TR/webdriver2/>.

use std::time::Duration;

use serde_json::{Value, json};

use super::WebDriverError;

/// The key under which the standard passes an element (section 12.1).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Longer than any single call takes on a loaded machine.
const CALL: Duration = Duration::from_secs(60);

/// One window's session with its driver.
#[derive(Debug)]
pub struct Session {
    agent: ureq::Agent,
    url: String,
}

/// Something in the page.
#[derive(Debug, Clone)]
pub struct Element(String);

impl Session {
    /// Opens a session at a driver (`http://127.0.0.1:4444`).
    ///
    /// # Errors
    /// When the driver cannot be reached or refuses the capabilities.
    pub fn open(driver: &str, capabilities: &Value) -> Result<Self, WebDriverError> {
        let config = ureq::Agent::config_builder()
            .timeout_global(Some(CALL))
            .http_status_as_error(false)
            .proxy(None)
            .build();
        let mut session = Self {
            agent: config.new_agent(),
            url: driver.to_owned(),
        };
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let answer = session.post("/session", &body)?;
        let id = text(member(&answer, "sessionId"))?;
        session.url = format!("{driver}/session/{id}");
        Ok(session)
    }

    /// The first element that a CSS selector finds now.
    ///
    /// # Errors
    /// `no such element` when there is none.
    pub fn find(&self, css: &str) -> Result<Element, WebDriverError> {
        element(&self.post("/element", &selector(css))?)
    }

    /// All elements that a CSS selector finds now.
    ///
    /// # Errors
    /// When the driver does not answer or the selector makes no sense.
    pub fn find_all(&self, css: &str) -> Result<Vec<Element>, WebDriverError> {
        // WebKit refuses the whole list when one of them is replaced while it is put together.
        let mut found = self.post("/elements", &selector(css));
        for _ in 0..ONCE_MORE {
            match &found {
                Err(WebDriverError::Refused { code, .. }) if code == STALE => {
                    found = self.post("/elements", &selector(css));
                }
                _ => break,
            }
        }
        let found = found?;
        let list = found.as_array().ok_or_else(|| malformed(&found))?;
        list.iter().map(element).collect()
    }

    /// Its text as it is rendered.
    ///
    /// # Errors
    /// `stale element reference` when the page has replaced it.
    pub fn text(&self, element: &Element) -> Result<String, WebDriverError> {
        text(&self.get(&format!("/element/{}/text", element.0))?)
    }

    /// A property as JavaScript sees it: `value`, `checked`, ...
    ///
    /// # Errors
    /// As [`Self::text`].
    pub fn property(&self, element: &Element, name: &str) -> Result<Value, WebDriverError> {
        self.get(&format!("/element/{}/property/{name}", element.0))
    }

    /// An attribute; none when it is not there.
    ///
    /// # Errors
    /// As [`Self::text`].
    pub fn attribute(
        &self,
        element: &Element,
        name: &str,
    ) -> Result<Option<String>, WebDriverError> {
        let value = self.get(&format!("/element/{}/attribute/{name}", element.0))?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// Scrolls to it and clicks its middle.
    ///
    /// # Errors
    /// `element click intercepted` when something lies over it.
    pub fn click(&self, element: &Element) -> Result<(), WebDriverError> {
        self.post(&format!("/element/{}/click", element.0), &json!({}))
            .map(drop)
    }

    /// Empties a field.
    ///
    /// # Errors
    /// `invalid element state` when it cannot be edited.
    pub fn clear(&self, element: &Element) -> Result<(), WebDriverError> {
        self.post(&format!("/element/{}/clear", element.0), &json!({}))
            .map(drop)
    }

    /// Focuses it and types.
    ///
    /// # Errors
    /// `element not interactable` when it takes no keys.
    pub fn type_into(&self, element: &Element, keys: &str) -> Result<(), WebDriverError> {
        let body = json!({ "text": keys });
        self.post(&format!("/element/{}/value", element.0), &body)
            .map(drop)
    }

    /// Presses keys together, wherever the focus is: `&[CONTROL, 'k']`.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn chord(&self, keys: &[char]) -> Result<(), WebDriverError> {
        let down = keys
            .iter()
            .map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys
            .iter()
            .rev()
            .map(|key| json!({ "type": "keyUp", "value": key }));
        let steps: Vec<Value> = down.chain(up).collect();
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": steps }] });
        self.post("/actions", &body).map(drop)
    }

    /// Types as a reader does, wherever the focus is: so many milliseconds from key to key. The keys
    /// are made in the page, since the driver's own come slower than a reader's; text fields take
    /// no characters from them.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn burst(&self, text: &str, every: u32) -> Result<(), WebDriverError> {
        let body = "
            for (const sign of arguments[0]) {
                const next = performance.now() + arguments[1];
                while (performance.now() < next);
                const key = sign === '\\n' ? 'Enter' : sign;
                const code = /[a-z]/i.test(sign) ? 'Key' + sign.toUpperCase() : '';
                (document.activeElement || document.body).dispatchEvent(new KeyboardEvent(
                    'keydown', { key, code, bubbles: true, cancelable: true }));
            }";
        self.script(body, &[text.into(), every.into()]).map(drop)
    }

    /// Runs the body of a function in the page; `arguments[0]`, ... are its arguments.
    ///
    /// # Errors
    /// `javascript error` when it throws.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Result<Value, WebDriverError> {
        self.post(
            "/execute/sync",
            &json!({ "script": body, "args": arguments }),
        )
    }

    /// As [`Self::script`], waiting for the callback that is its last argument.
    ///
    /// # Errors
    /// `script timeout` after 30 s.
    pub fn script_async(&self, body: &str, arguments: &[Value]) -> Result<Value, WebDriverError> {
        self.post(
            "/execute/async",
            &json!({ "script": body, "args": arguments }),
        )
    }

    /// The page as PNG.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn screenshot(&self) -> Result<Vec<u8>, WebDriverError> {
        use base64::Engine as _;
        let encoded = text(&self.get("/screenshot")?)?;
        let standard = base64::engine::general_purpose::STANDARD;
        standard
            .decode(encoded)
            .map_err(|error| WebDriverError::Malformed(error.to_string()))
    }

    /// Makes the window so many pixels large, and says how large it became.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn resize(&self, width: u32, height: u32) -> Result<(u64, u64), WebDriverError> {
        let rect = self.post("/window/rect", &json!({ "width": width, "height": height }))?;
        match (
            member(&rect, "width").as_u64(),
            member(&rect, "height").as_u64(),
        ) {
            (Some(width), Some(height)) => Ok((width, height)),
            _ => Err(malformed(&rect)),
        }
    }

    /// Closes the window by its driver.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub fn close(&self) -> Result<(), WebDriverError> {
        let answer = self.agent.delete(&self.url).call();
        value(answer).map(drop)
    }

    fn get(&self, path: &str) -> Result<Value, WebDriverError> {
        value(self.agent.get(format!("{}{path}", self.url)).call())
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, WebDriverError> {
        let request = self.agent.post(format!("{}{path}", self.url));
        value(
            request
                .content_type("application/json")
                .send(body.to_string()),
        )
    }
}

/// Unwraps `{"value": ...}` and the errors that come in it.
fn value(
    answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
) -> Result<Value, WebDriverError> {
    let mut answer = answer.map_err(Box::new)?;
    let body = answer
        .body_mut()
        .with_config()
        .limit(64 << 20)
        .read_to_string()
        .map_err(Box::new)?;
    let body: Value =
        serde_json::from_str(&body).map_err(|_| WebDriverError::Malformed(body.clone()))?;
    let value = member(&body, "value");
    match member(value, "error").as_str() {
        Some(code) if !answer.status().is_success() => Err(WebDriverError::Refused {
            code: code.to_owned(),
            message: member(value, "message")
                .as_str()
                .unwrap_or_default()
                .to_owned(),
        }),
        _ => Ok(value.clone()),
    }
}

/// A member of an object; null when it is not there.
fn member<'a>(value: &'a Value, name: &str) -> &'a Value {
    value.get(name).unwrap_or(&Value::Null)
}

fn selector(css: &str) -> Value {
    json!({ "using": "css selector", "value": css })
}

fn element(value: &Value) -> Result<Element, WebDriverError> {
    text(member(value, ELEMENT)).map(Element)
}

fn text(value: &Value) -> Result<String, WebDriverError> {
    value
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| malformed(value))
}

fn malformed(value: &Value) -> WebDriverError {
    WebDriverError::Malformed(value.to_string())
}

/// How often a list is asked for again.
const ONCE_MORE: usize = 20;
const STALE: &str = "stale element reference";
