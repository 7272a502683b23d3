//! Templates: what officers begin from.

use aircop_api::{Command, Reply, Template};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::engine::unexpected;
use super::{Desk, Load, NoticeKind};
use crate::{bridge, form};

impl Desk {
    /// Shows what can be begun from.
    pub(crate) fn show_templates(self) {
        self.templates_shown.set(true);
        self.templates.set(Load::Waiting);
        spawn_local(async move {
            match bridge::call(Command::Templates).await {
                Ok(Reply::Templates(templates)) => self.templates.set(Load::Here(templates)),
                Ok(other) => self.templates.set(Load::Failed(unexpected(&other))),
                Err(error) => self.templates.set(Load::Failed(error)),
            }
        });
    }

    /// Opens a form that is filled in by a template.
    pub(crate) fn write_from(self, template: Template) {
        self.templates_shown.set(false);
        let mut draft = template.draft;
        let open = self.status.with_untracked(|status| {
            let groups = status.iter().flat_map(|status| &status.groups);
            let mut open = groups.filter(|group| group.open).map(|group| group.id);
            draft.group.is_some_and(|kept| open.any(|id| id == kept))
        });
        // The group may be closed by now; an exercise's template must not begin a live alert in
        // another group with the same readers.
        let exercise = untrack(|| crate::components::in_exercise(self));
        let trains = untrack(|| draft.group.is_some_and(|group| self.is_exercise(group)));
        if !open || (exercise && !trains) {
            draft.group = self.usual_group();
            draft.to = Default::default();
        }
        self.open_form(None, form::with_rows(draft), None);
        self.edited();
    }

    /// Keeps what is in the form as a template.
    pub(crate) fn save_template(self, name: String) {
        let mut draft = self.writing.draft.get_untracked();
        // A proposed subject names who it is about; a template names nobody.
        if draft.subject == form::proposal(&draft) {
            draft.subject.clear();
        }
        self.template(
            Command::SaveTemplate {
                name: name.clone(),
                draft,
            },
            move || NoticeKind::TemplateSaved(name),
        );
    }

    /// Removes a template; a notice offers to put it back.
    pub(crate) fn remove_template(self, template: Template) {
        let name = template.name.clone();
        self.template(Command::RemoveTemplate { name }, move || {
            NoticeKind::TemplateRemoved(Box::new(template))
        });
    }

    /// Keeps a template that was removed a moment ago.
    pub(crate) fn put_back_template(self, template: Template) {
        let Template { name, draft } = template;
        let kept = name.clone();
        self.template(Command::SaveTemplate { name, draft }, move || {
            NoticeKind::TemplateSaved(kept)
        });
    }

    fn template(self, command: Command, done: impl FnOnce() -> NoticeKind + 'static) {
        spawn_local(async move {
            match bridge::call(command).await {
                Ok(Reply::Templates(templates)) => {
                    self.templates.set(Load::Here(templates));
                    self.notify(done());
                }
                Ok(other) => self.notify(NoticeKind::Failed(unexpected(&other))),
                Err(error) => self.notify(NoticeKind::Failed(error)),
            }
        });
    }
}
