//! Cargo, post and conveyance of a message that is read.

use aircop_message::{Cargo, Conveyance, Post};
use leptos::prelude::*;

use super::facts;

/// What is there of the three.
#[component]
pub(crate) fn ConsignmentView(
    cargo: Option<Cargo>,
    post: Option<Post>,
    conveyance: Option<Conveyance>,
) -> impl IntoView {
    let cargo = cargo.and_then(|cargo| {
        facts::block(
            "form-cargo",
            "cargo",
            vec![
                facts::number("form-awb", cargo.awb.as_ref()),
                facts::number("form-house-awb", cargo.house_awb.as_ref()),
                facts::text("form-shipper", &cargo.shipper),
                facts::text("form-consignee", &cargo.consignee),
                facts::text("form-declared-goods", &cargo.declared_goods),
                facts::number("form-hs-code", cargo.hs_code.as_ref()),
                facts::number("form-pieces", cargo.pieces.as_ref()),
                facts::number("form-kg", cargo.kg.as_ref()),
            ],
        )
    });
    let post = post.and_then(|post| {
        facts::block(
            "form-post",
            "post",
            vec![
                facts::number("form-item", post.item.as_ref()),
                facts::text("form-sender", &post.sender),
                facts::text("form-addressee", &post.addressee),
            ],
        )
    });
    let conveyance = conveyance.and_then(|conveyance| {
        facts::block(
            "form-conveyance",
            "conveyance",
            vec![
                facts::code("form-conveyance-kind", Some(&conveyance.kind)),
                facts::number("form-registration", conveyance.registration.as_ref()),
                facts::number("form-imo", conveyance.imo.as_ref()),
                facts::number("form-container", conveyance.container.as_ref()),
                facts::number("form-seal", conveyance.seal.as_ref()),
                facts::text("write-description", &conveyance.description),
            ],
        )
    });
    view! { {cargo} {post} {conveyance} }
}
