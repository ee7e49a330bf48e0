//! The command line: `cargo test --test journeys -- [OPTION]... [WORD]...`

use crate::engine::Engine;
use std::num::NonZeroUsize;
use thiserror::Error;

/// Printed with an error.
const USAGE: &str = "usage: cargo test --test journeys -- [--engine NAME] [--shard K/N] \
    [--test-threads N] [--list] [WORD]...\n\
    Runs the journeys whose name holds every WORD; a name is engine::file::function.";

/// A selection of journeys, and the way to run them.
#[derive(Debug)]
pub(crate) struct Options {
    /// Print the names and run nothing.
    pub(crate) list: bool,
    /// Walks at the same time.
    pub(crate) lanes: usize,
    engine: Option<Engine>,
    /// This part (from 0) of so many.
    shard: (usize, NonZeroUsize),
    words: Vec<String>,
}

/// An argument that cannot be used.
#[derive(Debug, Error)]
pub(crate) enum OptionError {
    /// There is no such option.
    #[error("there is no option {0}\n{USAGE}")]
    Unknown(String),
    /// The option has no value, or one that it cannot have.
    #[error("{option} cannot be {value:?}\n{USAGE}")]
    Value {
        /// The option.
        option: String,
        /// Its value.
        value: String,
    },
}

impl Options {
    /// Reads the arguments after the program's name.
    ///
    /// # Errors
    /// An option that does not exist, or a value that it cannot have.
    pub(crate) fn parse(arguments: impl Iterator<Item = String>) -> Result<Self, OptionError> {
        let mut options = Self {
            list: false,
            lanes: 2,
            engine: None,
            shard: (0, NonZeroUsize::MIN),
            words: vec![],
        };
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            if argument == "--list" {
                options.list = true;
            } else if argument.starts_with("--") {
                let (option, value) = match argument.split_once('=') {
                    Some((option, value)) => (option.to_owned(), value.to_owned()),
                    None => (argument, arguments.next().unwrap_or_default()),
                };
                options.set(option, value)?;
            } else {
                options.words.push(argument);
            }
        }
        Ok(options)
    }

    fn set(&mut self, option: String, value: String) -> Result<(), OptionError> {
        let set = match option.as_str() {
            "--engine" => engine(&value).map(|engine| self.engine = Some(engine)),
            "--shard" => shard(&value).map(|shard| self.shard = shard),
            "--test-threads" => {
                value.parse().ok().map(|lanes: NonZeroUsize| self.lanes = lanes.get())
            }
            _ => return Err(OptionError::Unknown(option)),
        };
        set.ok_or(OptionError::Value { option, value })
    }

    /// Returns true if walks in this engine are to run.
    pub(crate) fn selects_engine(&self, engine: Engine) -> bool {
        self.engine.is_none_or(|selected| selected == engine)
    }

    /// Returns true if the name holds every word.
    pub(crate) fn selects_name(&self, name: &str) -> bool {
        self.words.iter().all(|word| name.contains(word))
    }

    /// Returns true if the walk at this index is of this shard.
    pub(crate) fn selects_index(&self, index: usize) -> bool {
        let (part, parts) = self.shard;
        index % parts == part
    }
}

fn engine(name: &str) -> Option<Engine> {
    Engine::ALL.into_iter().find(|engine| engine.name() == name)
}

/// Reads `K/N`, K from 1 to N.
fn shard(text: &str) -> Option<(usize, NonZeroUsize)> {
    let (part, parts) = text.split_once('/')?;
    let (part, parts): (usize, NonZeroUsize) = (part.parse().ok()?, parts.parse().ok()?);
    (1..=parts.get()).contains(&part).then(|| (part - 1, parts))
}
