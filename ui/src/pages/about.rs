//! What this program and this desk are: what is read out when somebody asks by telephone.

use leptos::prelude::*;

use super::joining::grouped;
use crate::components::ltr;
use crate::components::strip::of;
use crate::state::use_desk;

/// Version and fingerprints.
#[component]
pub(super) fn About() -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let about = of(desk, |status| status.about.clone());
    let office = of(desk, |status| {
        status.office.as_ref().map(|office| office.name.clone())
    });
    view! {
        <section class="block" data-testid="about">
            <dl class="terms">
                {move || about.get().flatten().map(|about| view! {
                    <div>
                        <dt>{words.t("about-version")}</dt>
                        <dd data-testid="about-version">{ltr(about.version)}</dd>
                    </div>
                    {office.get().flatten().map(|name| view! {
                        <div>
                            <dt>{words.t("directory-office")}</dt>
                            <dd><bdi>{name}</bdi></dd>
                        </div>
                    })}
                    <div>
                        <dt>{words.t("about-device")}</dt>
                        <dd>
                            <code class="fingerprint" data-testid="about-device">
                                {ltr(grouped(&about.device).join(" "))}
                            </code>
                        </dd>
                    </div>
                    {about.headquarters.map(|root| view! {
                        <div>
                            <dt>{words.t("directory-fingerprint")}</dt>
                            <dd>
                                <code class="fingerprint" data-testid="about-headquarters">
                                    {ltr(grouped(&root).join(" "))}
                                </code>
                            </dd>
                            <dd class="aside">{words.t("directory-fingerprint-hint")}</dd>
                        </div>
                    })}
                })}
            </dl>
            <p class="note">{words.t("about-licence")}</p>
        </section>
    }
}
