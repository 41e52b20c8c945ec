// SPDX-License-Identifier: MIT
//! Tells rustc what to link. BEATRICE_STATIC_LIBS: our static libraries, full paths between ';'.
//! BEATRICE_SYSTEM_LIBS: names of shared libraries that those need, between ';'. The build of
//! Beatrice by CMake sets both.

use std::env;
use std::path::Path;

fn items(variable: &str) -> Vec<String> {
    println!("cargo:rerun-if-env-changed={}", variable);
    let value = env::var(variable).unwrap_or_default();
    value.split(';').filter(|s| !s.is_empty()).map(String::from).collect()
}

fn main() {
    let libraries = items("BEATRICE_STATIC_LIBS");
    if libraries.is_empty() {
        println!("cargo:warning=BEATRICE_STATIC_LIBS is not set: bindings/rust/README.md says to what");
    }
    for library in &libraries {
        let path = Path::new(library);
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        if let Some(folder) = path.parent() {
            println!("cargo:rustc-link-search=native={}", folder.display());
        }
        println!("cargo:rustc-link-lib=static={}", name.trim_start_matches("lib"));
        println!("cargo:rerun-if-changed={}", library);
    }
    for library in items("BEATRICE_SYSTEM_LIBS") {
        println!("cargo:rustc-link-lib={}", library);
    }
}
