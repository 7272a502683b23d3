//! What this office says to an enquiry: the text, what is still missing, and the two ways out. It
//! stands below the hits and never leaves the screen.

use aircop_api::EnquiryView;
use leptos::prelude::*;

use super::opened::{decision_id, proposes};
use crate::components::{Icon, icon};
use crate::focus;
use crate::state::use_desk;

#[component]
pub(super) fn AnswerFoot(view: EnquiryView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let (number, blind) = (view.number, view.blind);
    // Where the desk proposes nothing, an officer says what it is.
    let open: Vec<u32> = (1..)
        .zip(&view.questions)
        .filter(|(_, question)| !blind && !proposes(question))
        .map(|(place, _)| place)
        .collect();
    let missing = Memo::new(move |_| {
        let decided = desk.typed_answer(number).decided;
        open.iter()
            .copied()
            .find(|place| !decided.contains_key(place))
    });
    view! {
        <footer class="enquiry-foot" data-testid="enquiry-foot">
            <label class="enquiry-text">
                <span>{words.t(if blind { "enquiry-text-declined" } else { "enquiry-text" })}</span>
                <textarea rows="2" dir="auto" maxlength="1000" data-testid="enquiry-text"
                    prop:value=move || desk.typed_answer(number).text
                    on:input=move |event| {
                        let text = event_target_value(&event);
                        desk.type_answer(number, |typed| typed.text = text);
                    }>
                </textarea>
            </label>
            <div class="enquiry-actions">
                <button type="button" class="primary" data-testid="enquiry-answer"
                    disabled=move || missing.get().is_some()
                    on:click=move |_| desk.answer_enquiry(number, false)>
                    {icon(Icon::Check)}
                    {words.t(if blind { "enquiry-let" } else { "enquiry-send" })}
                </button>
                {move || missing.get().map(|place| view! {
                    <button type="button" class="quiet enquiry-missing" data-testid="enquiry-missing"
                        on:click=move |_| {
                            focus::focus(&decision_id(place));
                        }>
                        {icon(Icon::Warning)}
                        {move || words.say("enquiry-missing", &[("place", place.into())])}
                    </button>
                })}
                <button type="button" data-testid="enquiry-decline"
                    on:click=move |_| desk.answer_enquiry(number, true)>
                    {words.t("enquiry-decline")}
                </button>
            </div>
        </footer>
    }
}
