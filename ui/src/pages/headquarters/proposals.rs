//! Proposals: what will be, who has signed it, how many must still, and what can be done with it.

use aircop_api::{ErrorCode, ProposalStanding, ProposalView};
use leptos::prelude::*;

use super::change::Says;
use super::fields::{OpenFile, Refused};
use super::when_here;
use crate::components::{Icon, Sheet, icon, ltr};
use crate::state::use_desk;

/// The list.
#[component]
pub(super) fn Proposals() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let hq = desk.headquarters;
    view! {
        <div class="hq-tools">
            <OpenFile handle="hq-proposal-file" label="hq-proposal-open" accept=".json,application/json"
                open=Callback::new(move |file| desk.open_proposal(file))/>
            <span class="note">{words.t("hq-proposals-about")}</span>
        </div>
        {move || hq.sheet.with(Option::is_none).then(|| view! { <Refused/> })}
        {move || when_here(hq.work.proposals.get(), |all| {
            if all.is_empty() {
                return view! {
                    <p class="note" data-testid="hq-proposals-empty">
                        {words.t("hq-proposals-empty")}
                    </p>
                }.into_any();
            }
            view! {
                <ul class="hq-groups">
                    {all.into_iter().map(|proposal| view! { <One proposal/> }).collect_view()}
                </ul>
            }.into_any()
        })}
    }
}

#[component]
fn One(proposal: ProposalView) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let busy = desk.headquarters.busy;
    let standing = proposal.standing;
    let (made, missing) = (proposal.made, proposal.missing);
    let (signed, open) = (proposal.signed, proposal.open);
    let stands = match standing {
        ProposalStanding::Waiting => "hq-proposal-waiting",
        ProposalStanding::Ready => "hq-proposal-ready",
        ProposalStanding::InForce => "hq-proposal-in-force",
        ProposalStanding::Stale => "hq-proposal-stale",
    };
    let waiting = matches!(
        standing,
        ProposalStanding::Waiting | ProposalStanding::Ready
    );
    let can_sign = waiting && !open.is_empty();
    let (id, sign, key, save, submit) = (
        proposal.id.clone(),
        proposal.id.clone(),
        proposal.id.clone(),
        proposal.id.clone(),
        proposal.id.clone(),
    );
    let (renew, forget) = (proposal.id.clone(), proposal.id);
    let (needed, ours) = (proposal.needed, proposal.ours);
    let whose = move || {
        let names = words.list(&signed);
        words.say(
            "hq-proposal-signed",
            &[("names", (&names).into()), ("needed", needed.into())],
        )
    };
    let others = move || {
        let names = words.list(&open);
        words.say(
            "hq-proposal-missing",
            &[("names", (&names).into()), ("count", missing.into())],
        )
    };
    view! {
        <li class="hq-group" data-testid="hq-proposal" data-id=id data-standing=standing.code()>
            <div class="hq-group-head">
                <h2 class="hq-proposal-stands">{words.t(stands)}</h2>
                <span class="aside">{move || {
                    let time = words.short(made, desk.now.get());
                    words.say("hq-proposal-made", &[("time", (&time).into())])
                }}</span>
            </div>
            <Says says=proposal.says/>
            <p data-testid="hq-proposal-signed">{whose}</p>
            {(standing == ProposalStanding::Waiting).then(|| view! {
                <p class="hq-proposal-missing" data-testid="hq-proposal-missing">{others}</p>
            })}
            {(standing == ProposalStanding::Stale).then(|| view! {
                <p class="note">{words.t("hq-proposal-stale-about")}</p>
            })}
            <div class="hq-buttons">
                {(standing == ProposalStanding::Ready).then(|| view! {
                    <button type="button" class="primary" data-testid="hq-proposal-submit"
                        prop:disabled=move || busy.get()
                        on:click=move |_| desk.submit_proposal(submit.clone())>
                        {icon(Icon::Check)} {words.t("hq-proposal-submit")}
                    </button>
                })}
                {(can_sign && ours).then(|| view! {
                    <button type="button" class="primary" data-testid="hq-proposal-sign"
                        prop:disabled=move || busy.get()
                        on:click=move |_| desk.sign_proposal(sign.clone())>
                        {icon(Icon::Check)} {words.t("hq-proposal-sign")}
                    </button>
                })}
                {can_sign.then(|| view! {
                    <OpenFile handle="hq-proposal-key" label="hq-proposal-key" accept=".key,.json,*"
                        open=Callback::new(move |file| desk.open_key_file(key.clone(), file))/>
                })}
                {waiting.then(|| view! {
                    <button type="button" data-testid="hq-proposal-save"
                        on:click=move |_| desk.save_proposal(save.clone())>
                        {icon(Icon::Save)} {words.t("hq-proposal-save")}
                    </button>
                })}
                {(standing == ProposalStanding::Stale).then(|| view! {
                    <button type="button" class="primary" data-testid="hq-proposal-renew"
                        prop:disabled=move || busy.get()
                        on:click=move |_| desk.renew_proposal(renew.clone())>
                        {icon(Icon::Refresh)} {words.t("hq-proposal-renew")}
                    </button>
                })}
                <button type="button" class="quiet" data-testid="hq-proposal-forget"
                    prop:disabled=move || busy.get()
                    on:click=move |_| desk.forget_proposal(forget.clone())>
                    {icon(Icon::Remove)} {words.t("hq-proposal-forget")}
                </button>
            </div>
        </li>
    }
}

/// What opens the key file.
#[component]
pub(super) fn KeyFileSheet(name: String) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let hq = desk.headquarters;
    let passphrase = hq.work.passphrase;
    let wrong = Memo::new(move |_| {
        hq.refused.with(|refused| {
            let refused = refused.as_ref();
            refused.is_some_and(|error| error.code == ErrorCode::WrongPassword)
        })
    });
    view! {
        <Sheet handle="hq-key-file" class="hq-sheet"
            title=Signal::derive(words.t("hq-proposal-key-title"))
            close=move |()| {
                passphrase.set(String::new());
                hq.close();
            }>
            <form on:submit=move |event| {
                event.prevent_default();
                desk.sign_with_key_file();
            }>
                <p>{ltr(name)}</p>
                <div class="field">
                    <label for="hq-passphrase">{words.t("hq-passphrase")}</label>
                    <input id="hq-passphrase" data-testid="hq-passphrase" type="password" dir="ltr"
                        autocomplete="off" prop:value=move || passphrase.get()
                        on:input=move |event| passphrase.set(event_target_value(&event))/>
                </div>
                {move || if wrong.get() {
                    view! {
                        <p class="fault" role="alert" data-testid="hq-passphrase-wrong">
                            {words.t("hq-passphrase-wrong")}
                        </p>
                    }.into_any()
                } else {
                    view! { <Refused/> }.into_any()
                }}
                <div class="hq-buttons">
                    <button type="submit" class="primary" data-testid="hq-key-sign"
                        prop:disabled=move || hq.busy.get()>
                        {icon(Icon::Check)} {words.t("hq-sheet-confirm")}
                    </button>
                </div>
            </form>
        </Sheet>
    }
}
