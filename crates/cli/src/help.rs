//! `--help` in the reader's language.
//!
//! The texts are `locales/*/help.ftl`: a command by its path (`help-hq-group-create`), an argument by
//! its name (`help-arg-group`), or by both where one name means two things (`help-arg-save-to`). What
//! has no text there reads as its own documentation, in English. What clap says by itself of a
//! mistyped line stays English: it cannot be given other words.

use aircop_locale::Locale;
use clap::{Arg, ArgAction, Command, CommandFactory};

use crate::arguments::Arguments;

/// The command line with its help in this language.
pub(crate) fn command(locale: &Locale) -> Command {
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version);
    let command = Arguments::command().disable_version_flag(true).arg(version);
    let mut command = localised(command, "", locale);
    if let (Some(about), Some(more)) = (said(locale, "help-root"), said(locale, "help-root-long")) {
        command = command
            .about(about.clone())
            .long_about(format!("{about}\n\n{more}"));
    }
    command
}

fn localised(command: Command, path: &str, locale: &Locale) -> Command {
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help);
    let usage = locale.text("help-usage");
    let mut command = command
        .disable_help_flag(true)
        .arg(help)
        .help_template(format!(
            "{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}"
        ))
        .subcommand_help_heading(locale.text("help-commands"))
        .mut_args(|arg| argument(arg, path, locale));
    if let Some(about) = said(locale, &format!("help-{path}")) {
        command = command.about(about).long_about(None::<&str>);
    }
    let names: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    for name in names {
        let path = match path {
            "" => name.clone(),
            path => format!("{path}-{name}"),
        };
        command = command.mut_subcommand(name, |sub| localised(sub, &path, locale));
    }
    command
}

fn argument(arg: Arg, path: &str, locale: &Locale) -> Arg {
    let heading = if arg.is_positional() {
        "help-arguments"
    } else {
        "help-options"
    };
    let ids = ids_of(&arg, path);
    let arg = arg.help_heading(locale.text(heading));
    match ids.iter().find_map(|id| said(locale, id)) {
        Some(text) => arg.help(text).long_help(None::<&str>),
        None => arg,
    }
}

/// Where the text of an argument may stand, the narrowest first.
fn ids_of(arg: &Arg, path: &str) -> Vec<String> {
    let name = arg.get_id().as_str().replace('_', "-");
    if matches!(name.as_str(), "help" | "version") {
        return vec![format!("help-{name}")];
    }
    vec![
        format!("help-arg-{path}-{name}"),
        format!("help-arg-{name}"),
    ]
}

fn said(locale: &Locale, id: &str) -> Option<String> {
    locale.has(id).then(|| locale.text(id))
}

#[cfg(test)]
mod tests {
    use aircop_locale::Language;

    use super::*;

    fn walk(command: &Command, path: &str, seen: &mut dyn FnMut(Vec<String>)) {
        for arg in command.get_arguments() {
            seen(ids_of(arg, path));
        }
        for sub in command.get_subcommands() {
            let path = match path {
                "" => sub.get_name().to_owned(),
                path => format!("{path}-{}", sub.get_name()),
            };
            seen(vec![format!("help-{path}")]);
            walk(sub, &path, seen);
        }
    }

    #[test]
    fn every_command_and_argument_is_told_in_words_of_the_translations() {
        let locale = Locale::plain(Language::En);
        let mut missing = Vec::new();
        walk(&Arguments::command(), "", &mut |ids| {
            if !ids.iter().any(|id| locale.has(id)) {
                missing.push(ids);
            }
        });
        assert!(missing.is_empty(), "write in help.ftl: {missing:#?}");
    }

    #[test]
    fn help_is_printed_in_each_language() {
        for language in Language::ALL {
            let locale = Locale::plain(language);
            let mut command = command(&locale);
            command.build();
            let hq = command.find_subcommand_mut("hq").unwrap();
            let help = hq
                .find_subcommand_mut("invite")
                .unwrap()
                .render_long_help()
                .to_string();
            for id in ["help-hq-invite", "help-arg-device-of", "help-usage"] {
                assert!(help.contains(&locale.text(id)), "{language:?} {id}: {help}");
            }
            command.debug_assert();
        }
    }
}
