//! The icons: one set, drawn on 16 by 16, in the colour of the text around them. They stand beside
//! text and say nothing by themselves.

use aircop_codes::Urgency;
use leptos::prelude::*;

/// Which icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Icon {
    Inbox,
    Answer,
    Sent,
    Outbox,
    Draft,
    Quarantine,
    All,
    Directory,
    Group,
    Exercise,
    Plus,
    Search,
    Close,
    Lock,
    Back,
    Check,
    Warning,
    Keys,
    Help,
    Reply,
    Undo,
    Link,
    NoLink,
    Clock,
    Remove,
    Refresh,
    Settings,
    Scan,
    Seize,
    File,
    Save,
    Filter,
    Muted,
    Handover,
    Watch,
    Phone,
    Passengers,
    Statistics,
    /// A board on the wall.
    Board,
    Headquarters,
    StandDown,
    Forward,
    Minus,
    Turn,
    Officer,
    Sound,
}

impl Icon {
    /// Strokes of the drawing, as an SVG path.
    fn path(self) -> &'static str {
        match self {
            Self::Scan => "M2 5V2.5h2.5M11.5 2.5H14V5M14 11v2.5h-2.5M4.5 13.5H2V11M4.5 8h7",
            Self::Seize => "M3 6.5h10v7H3zM5.5 6.5V4.5a2.5 2.5 0 0 1 5 0v2M6 10h4",
            Self::Inbox => "M2 9h3.5l1 2h3l1-2H14M2 9l2-6h8l2 6v4H2z",
            Self::Answer => "M8 2v7M5 6l3 3 3-3M2.5 10v3.5h11V10",
            Self::Sent => "M2 8l12-6-4 12-3-5zM7 9l7-7",
            Self::Outbox => "M8 9V2M5 5l3-3 3 3M2.5 10v3.5h11V10",
            Self::Draft => "M3 13l1-4 7-7 3 3-7 7zM9.5 3.5l3 3",
            Self::Quarantine => {
                "M8 1.5l5.5 2v4c0 3.5-2.5 5.5-5.5 7-3-1.5-5.5-3.5-5.5-7v-4zM8 5v4M8 11v.5"
            }
            Self::All => "M2 3.5h12M2 8h12M2 12.5h12",
            Self::Directory => {
                "M3 2h8.5a1.5 1.5 0 0 1 1.5 1.5V14H4.5A1.5 1.5 0 0 1 3 12.5zM3 12a1.5 1.5 0 0 1 1.5-1.5H13M6 5h4"
            }
            Self::Group => {
                "M5.5 7.5a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5zM1.5 13.5c0-3 1.5-4 4-4s4 1 4 4M10.5 3.2a2.25 2.25 0 0 1 0 4.1M11.5 9.7c2 .3 3 1.3 3 3.8"
            }
            Self::Exercise => "M8 2l4.5 11.5h-9zM1.5 13.5h13M5.7 8h4.6",
            Self::Plus => "M8 2.5v11M2.5 8h11",
            Self::Search => "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3L14 14",
            Self::Close => "M3.5 3.5l9 9M12.5 3.5l-9 9",
            Self::Lock => "M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
            Self::Back => "M10 3L5 8l5 5",
            Self::Check => "M2.5 8.5l3.5 3.5 7.5-8",
            Self::Warning => "M8 2l6.5 11.5h-13zM8 6v4M8 11.7v.5",
            Self::Keys => "M1.5 4h13v8.5h-13zM4 7h.5M7 7h.5M10 7h.5M4.5 10h7",
            Self::Help => {
                "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.3 6.4a1.75 1.75 0 1 1 2.6 1.5c-.6.4-.9.7-.9 1.4M8 11v.4"
            }
            Self::Reply => "M6.5 3L2 7.5 6.5 12M2 7.5h7.5c3 0 4.5 2 4.5 5.5",
            Self::Undo => "M5 3L2 6l3 3M2 6h7.5a4 4 0 0 1 0 8H6",
            Self::Link => "M2 9a8.5 8.5 0 0 1 12 0M4.5 11.3a5 5 0 0 1 7 0M8 13.5v.5",
            Self::NoLink => {
                "M2 9a8.5 8.5 0 0 1 4-2.2M10 6.8A8.5 8.5 0 0 1 14 9M8 13.5v.5M3 2l10 12"
            }
            Self::Clock => "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.5V8l2.5 1.5",
            Self::Remove => "M2.5 4h11M6 4V2.5h4V4M4 4l.7 9.5h6.6L12 4M6.7 6.5v4.5M9.3 6.5v4.5",
            Self::Settings => "M2 4.5h7M13 4.5h1M11 2.5v4M2 11.5h1M7 11.5h7M5 9.5v4",
            Self::File => {
                "M10.5 4.5l-5 5a1.8 1.8 0 0 0 2.5 2.5l5.3-5.3a3.2 3.2 0 0 0-4.5-4.5L3.3 7.7a4.5 4.5 0 0 0 6.4 6.4L13 10.8"
            }
            Self::Save => "M8 2v8M5 7l3 3 3-3M2.5 10.5v3h11v-3",
            Self::Filter => "M2 3h12L9.5 8.5v4.5l-3-1.5V8.5z",
            Self::Muted => "M2.5 6v4H5l3.5 3V3L5 6zM11 6.5l3 3M14 6.5l-3 3",
            Self::Phone => {
                "M3 2.5h2.6l1.2 3-1.6 1.2a8 8 0 0 0 4.1 4.1l1.2-1.6 3 1.2V13a1 1 0 0 1-1 1A10.5 10.5 0 0 1 2 3.5a1 1 0 0 1 1-1z"
            }
            Self::Watch => {
                "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z"
            }
            Self::Passengers => {
                "M4.5 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM1.5 13.5c0-3 1-4.5 3-4.5s3 1.5 3 4.5M9.5 4h5M9.5 8h5M9.5 12h5"
            }
            Self::Handover => "M2 6h10M9 3l3 3-3 3M14 10H4M7 7.5L4 10l3 3",
            Self::Statistics => {
                "M2 13.5h12M3.5 13.5V8h2.5v5.5M7 13.5V3h2.5v10.5M10.5 13.5V6H13v7.5"
            }
            Self::Board => "M2 2.5h12v8H2zM5 5.5h6M5 7.7h3.5M8 10.5v3M5 13.5h6",
            Self::Headquarters => "M2 6.5L8 2.5l6 4M3.5 7v6M6.5 7v6M9.5 7v6M12.5 7v6M2 13.5h12",
            Self::StandDown => "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM3.8 3.8l8.4 8.4",
            Self::Forward => "M6 3l5 5-5 5",
            Self::Minus => "M2.5 8h11",
            Self::Turn => "M12.5 5.5A5.5 5.5 0 1 0 13.5 9M13 1.8v3.9h-3.9",
            Self::Officer => {
                "M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8zM2.5 13.5c0-3 2.3-4 5.5-4s5.5 1 5.5 4"
            }
            Self::Sound => {
                "M2.5 6v4H5l3.5 3V3L5 6zM11 5.5a3.5 3.5 0 0 1 0 5M12.8 3.5a6.3 6.3 0 0 1 0 9"
            }
            Self::Refresh => "M13.5 8A5.5 5.5 0 1 1 11.6 3.8M13.5 1.8v3h-3",
        }
    }
}

/// Draws an icon.
pub(crate) fn icon(icon: Icon) -> impl IntoView {
    view! {
        <svg class="icon" class:directed=matches!(icon, Icon::Back | Icon::Forward | Icon::Reply | Icon::Undo | Icon::Sent)
            viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d=icon.path()/>
        </svg>
    }
}

/// The mark of an urgency: its shape says it without colour, a word stands beside it.
pub(crate) fn urgency_mark(urgency: &Urgency) -> impl IntoView + use<> {
    let (class, path) = match urgency {
        Urgency::Flash => (
            "flash",
            "M8 .5L15.5 8 8 15.500.5 8zM7 3.5l.3 5.5h1.4L9 3.5zM7 10.2v1.8h2v-1.8z",
        ),
        Urgency::Urgent => ("urgent", "M8 1.5l7 13H1z"),
        _ => (
            "routine",
            "M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM8 11.7a3.7 3.7 0 1 1 0-7.4 3.7 3.7 0 0 1 0 7.4z",
        ),
    };
    view! {
        <svg class=format!("mark {class}") viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path fill-rule="evenodd" d=path/>
        </svg>
    }
}
