//! Gives the page and the worker, which cargo builds in two runs, what must be
//! the same in both: `DESCENT_BUILD`, a hash of the sources they are made of,
//! and `DESCENT_COMMIT`, the commit (`1a2b3c4d5e6f`, with `-dirty` where files
//! differ from it; empty outside a repository). Native builds get fixed values,
//! so that a commit alone makes nothing compile again.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-check-cfg=cfg(split)");
    if env::var("CARGO_CFG_TARGET_ARCH").as_deref() != Ok("wasm32") {
        println!("cargo::rustc-env=DESCENT_BUILD=native");
        println!("cargo::rustc-env=DESCENT_COMMIT=");
        return Ok(());
    }
    // A release is split into chunks; the linker keeps what that needs to know.
    if env::var_os("CARGO_FEATURE_APP").is_some() && env::var("OPT_LEVEL").as_deref() != Ok("0") {
        println!("cargo::rustc-cfg=split");
        println!("cargo::rustc-link-arg-bin=app=--emit-relocs");
    }
    let mut hasher = DefaultHasher::new();
    for source in ["Cargo.lock", "Cargo.toml", "src"] {
        println!("cargo::rerun-if-changed={source}");
        hash_tree(Path::new(source), &mut hasher)?;
    }
    println!("cargo::rustc-env=DESCENT_BUILD={:016x}", hasher.finish());
    println!("cargo::rustc-env=DESCENT_COMMIT={}", commit().unwrap_or_default());
    Ok(())
}

/// Hashes a file, or every file below a folder in the order of their names.
fn hash_tree(path: &Path, hasher: &mut impl Hasher) -> io::Result<()> {
    if path.is_dir() {
        let mut entries = fs::read_dir(path)?.collect::<io::Result<Vec<_>>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        return entries.iter().try_for_each(|entry| hash_tree(&entry.path(), hasher));
    }
    path.hash(hasher);
    fs::read(path)?.hash(hasher);
    Ok(())
}

fn commit() -> Option<String> {
    // The log of HEAD grows with each commit, checkout and reset.
    let log = git(&["rev-parse", "--git-path", "logs/HEAD"])?;
    if Path::new(&log).exists() {
        println!("cargo::rerun-if-changed={log}");
    }
    let commit = git(&["rev-parse", "--short=12", "HEAD"])?;
    let changes = git(&["status", "--porcelain", "--untracked-files=no"])?;
    Some(if changes.is_empty() { commit } else { format!("{commit}-dirty") })
}

fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
