//! Shell completion and manual pages, made by clap's generators out of the command line itself.

use std::fs;
use std::io;
use std::path::Path;

use clap::Command;
use clap_complete::Shell;

use crate::documents::{Completion, Manual};
use crate::failure::{Failure, Outcome};
use crate::print::{Answer, Console};

/// Completion for a shell, as a script on standard output.
pub(crate) fn completion(command: &mut Command, shell: Shell) -> Outcome<Answer> {
    let mut script = Vec::new();
    clap_complete::generate(shell, command, "aircop", &mut script);
    let script = String::from_utf8_lossy(&script).into_owned();
    let text = script.clone();
    Answer::new(&Completion { script }, text)
}

/// Manual pages in section 1 of the manual, one for each command, into a folder.
pub(crate) fn manual(console: &Console, command: Command, out: &Path) -> Outcome<Answer> {
    fs::create_dir_all(out).map_err(|error| Failure::file(out, &error))?;
    let mut pages = Vec::new();
    page(command, out, "aircop", &mut pages)?;
    let text = console.text_with(
        "cli-manual-written",
        &[
            ("count", pages.len().into()),
            ("folder", out.display().to_string().as_str().into()),
        ],
    );
    Answer::new(&Manual { pages }, text)
}

fn page(command: Command, out: &Path, name: &str, pages: &mut Vec<String>) -> Outcome<()> {
    for sub in command
        .get_subcommands()
        .filter(|sub| sub.get_name() != "help")
    {
        page(
            sub.clone(),
            out,
            &format!("{name}-{}", sub.get_name()),
            pages,
        )?;
    }
    let path = out.join(format!("{name}.1"));
    render(command.display_name(name), &path).map_err(|error| Failure::file(&path, &error))?;
    pages.push(path.display().to_string());
    Ok(())
}

fn render(command: Command, path: &Path) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    clap_mangen::Man::new(command).render(&mut file)?;
    file.sync_all()
}
