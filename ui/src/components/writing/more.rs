//! What most alerts leave as it is. Folded, its heading says what it holds.

use aircop_codes::{CodeList, Handling, InformationGrade, SourceGrade, Tlp};
use aircop_locale::Language;
use leptos::prelude::*;

use super::clock::clock_there;
use super::section::{Section, joined};
use super::when::WhenField;
use crate::components::fields::{CodeField, TextField, codes_of, text_of};
use crate::form::whole_date;
use crate::state::use_desk;

/// The section.
#[component]
pub(super) fn More() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let reply_by = text_of(desk, "reply_by");
    let offset = clock_there(None, [reply_by, reply_by], None).offset;
    let own_language = move || {
        let name = desk.language().own_name();
        words.say("write-language-own", &[("language", name.into())])
    };
    let language = text_of(desk, "language");
    let languages = Language::ALL.map(|language| (language.code(), language.own_name()));
    let holds = Signal::derive(move || {
        let locale = words.locale();
        desk.writing.draft.with(|draft| {
            let label = |list: &str, code: &str, usual: &str| {
                locale.label_of(list, if code.is_empty() { usual } else { code })
            };
            joined([
                label(Handling::LIST, &draft.handling, Handling::H1.code()),
                label(Tlp::LIST, &draft.tlp, Tlp::Amber.code()),
                grade(&draft.source, SourceGrade::X.code())
                    + &grade(&draft.information, InformationGrade::Four.code()),
            ])
        })
    });
    view! {
        <Section name="more" label="write-more" holds>
            <div class="form-row roomy">
                <CodeField path="handling" label="write-handling" codes={codes_of::<Handling>()}
                    usual=Handling::H1.label_id()/>
                <CodeField path="tlp" label="write-tlp" codes={codes_of::<Tlp>()}
                    usual=Tlp::Amber.label_id()/>
                <CodeField path="source" label="write-source" codes={codes_of::<SourceGrade>()}
                    usual=SourceGrade::X.label_id()/>
                <CodeField path="information" label="write-information"
                    codes={codes_of::<InformationGrade>()} usual=InformationGrade::Four.label_id()/>
                <WhenField path="reply_by" label="write-reply-by" handle="reply-by" offset/>
                <TextField path="retain_until" label="statement-retain-until" code=true
                    example="2031-12-31" tidy=whole_date class="short"/>
                <div class="field">
                    <label for="f-language">{words.t("write-language")}</label>
                    <select id="f-language" data-testid="field-language"
                        on:change=move |event| crate::components::fields::type_into(
                            desk, "language", event_target_value(&event),
                        )>
                        <option value="" prop:selected=move || language.with(String::is_empty)>
                            {own_language}
                        </option>
                        {languages.map(|(code, name)| view! {
                            <option value=code lang=code prop:selected=move || language.get() == code>
                                {name}
                            </option>
                        })}
                    </select>
                </div>
            </div>
        </Section>
    }
}

/// `B2` is how the 4x4 evaluation is spoken.
fn grade(code: &str, usual: &str) -> String {
    if code.is_empty() { usual } else { code }.to_owned()
}
