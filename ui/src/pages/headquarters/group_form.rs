//! The forms of a new group and of an office's telephone number.

use aircop_message::OfficeId;
use leptos::prelude::*;

use super::fields::{Codes, Fault, GROUP_KINDS, Line, Refused};
use crate::components::{Icon, Sheet, icon};
use crate::state::use_desk;

/// The form; what it comes to is read on the next sheet.
#[component]
pub(super) fn GroupSheet() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let hq = desk.headquarters;
    let draft = hq.group;
    let kind = Memo::new(move |_| draft.with(|d| d.kind.clone()));
    let dated = move || kind.with(|kind| kind != "PERMANENT");
    let choose = move |code: String| {
        draft.update(|d| {
            if code == "PERMANENT" {
                d.starts.clear();
                d.ends.clear();
            }
            d.kind = code;
        });
    };
    view! {
        <Sheet handle="hq-group-form" class="hq-sheet wide" title=Signal::derive(words.t("hq-group-new"))
            close=move |()| hq.close()>
            <div class="hq-form">
                <Line id="hq-group-name" label="hq-group-name" field="name"
                    value=Signal::derive(move || draft.with(|d| d.name.clone()))
                    set=Callback::new(move |text| draft.update(|d| d.name = text))/>
                <Codes id="hq-group-kind" label="directory-kind" codes=GROUP_KINDS
                    name=|locale, code| locale.label_of("group-kind", code)
                    value=kind set=Callback::new(choose)/>
                {move || dated().then(|| view! {
                    <Line id="hq-group-starts" label="hq-group-starts" hint="hq-group-starts-hint"
                        field="starts"
                        value=Signal::derive(move || draft.with(|d| d.starts.clone()))
                        set=Callback::new(move |text| draft.update(|d| d.starts = text))/>
                    <Line id="hq-group-ends" label="hq-group-ends" hint="hq-group-ends-hint"
                        field="ends"
                        value=Signal::derive(move || draft.with(|d| d.ends.clone()))
                        set=Callback::new(move |text| draft.update(|d| d.ends = text))/>
                })}
                <div class="field hq-across">
                    <label for="hq-group-briefing">{words.t("hq-group-briefing")}</label>
                    <textarea id="hq-group-briefing" rows="5" dir="auto" data-testid="hq-group-briefing"
                        prop:value=move || draft.with(|d| d.briefing.clone())
                        on:input=move |event| {
                            draft.update(|d| d.briefing = event_target_value(&event));
                        }></textarea>
                    <Fault field="briefing"/>
                </div>
            </div>
            <Refused/>
            <div class="hq-buttons">
                <button type="button" class="primary" data-testid="hq-group-next"
                    prop:disabled=move || hq.busy.get()
                    on:click=move |_| desk.group_typed()>
                    {icon(Icon::Check)} {words.t("hq-group-next")}
                </button>
                <button type="button" on:click=move |_| hq.close()>{words.t("app-cancel")}</button>
            </div>
        </Sheet>
    }
}

/// Where an office is called; what it changes is read on the next sheet.
#[component]
pub(super) fn TelephoneSheet(office: OfficeId, name: String) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let hq = desk.headquarters;
    let title = move || words.say("hq-telephone-of", &[("office", (&name).into())]);
    view! {
        <Sheet handle="hq-telephone-form" class="hq-sheet" title=Signal::derive(title)
            close=move |()| hq.close()>
            <form on:submit=move |event| {
                event.prevent_default();
                desk.telephone_typed(office);
            }>
                <Line id="hq-office-telephone" label="hq-telephone" hint="hq-telephone-hint"
                    field="telephone" value=hq.telephone
                    set=Callback::new(move |text| hq.telephone.set(text))/>
                <Refused/>
                <div class="hq-buttons">
                    <button type="submit" class="primary" data-testid="hq-telephone-next"
                        prop:disabled=move || hq.busy.get()>
                        {icon(Icon::Check)} {words.t("hq-group-next")}
                    </button>
                    <button type="button" on:click=move |_| hq.close()>
                        {words.t("app-cancel")}
                    </button>
                </div>
            </form>
        </Sheet>
    }
}
