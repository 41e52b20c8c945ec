// SPDX-License-Identifier: MIT
//! Statuses and errors.

use crate::sys;
use std::ffi::CStr;
use std::fmt;
use std::os::raw::c_char;

/// What happened, and whose fault it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Status {
    /// The guest's stream breaks the protocol; its context is in error now.
    Malformed,
    /// Well formed but impossible; that command had no effect.
    Refused,
    /// The context was already in its error state.
    ContextLost,
    /// A limit was reached, or the host has no memory left.
    NoMemory,
    /// A parameter breaks the function's contract.
    Invalid,
    /// No context, resource or capset has that id.
    NotFound,
    /// The id is taken.
    Exists,
    /// The policy closure said no.
    Vetoed,
    /// This host or this build cannot do it.
    Unsupported,
    /// GL, EGL or the system failed.
    Host,
    /// The time given ran out first.
    Timeout,
    /// Another call of the renderer is under way.
    Busy,
    /// The renderer is bound to another thread.
    Thread,
    /// A number that this crate has no name for.
    Other(u32),
}

impl Status {
    pub(crate) fn from_raw(raw: sys::bea_status) -> Status {
        match raw {
            sys::BEA_ERR_MALFORMED => Status::Malformed,
            sys::BEA_ERR_REFUSED => Status::Refused,
            sys::BEA_ERR_CONTEXT_LOST => Status::ContextLost,
            sys::BEA_ERR_NO_MEMORY => Status::NoMemory,
            sys::BEA_ERR_INVALID => Status::Invalid,
            sys::BEA_ERR_NOT_FOUND => Status::NotFound,
            sys::BEA_ERR_EXISTS => Status::Exists,
            sys::BEA_ERR_VETOED => Status::Vetoed,
            sys::BEA_ERR_UNSUPPORTED => Status::Unsupported,
            sys::BEA_ERR_HOST => Status::Host,
            sys::BEA_ERR_TIMEOUT => Status::Timeout,
            sys::BEA_ERR_BUSY => Status::Busy,
            sys::BEA_ERR_THREAD => Status::Thread,
            other => Status::Other(other),
        }
    }
}

/// Where and why a call failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    pub status: Status,
    /// 0 where no context is concerned.
    pub context_id: u32,
    /// Offset of the offending dword in the submitted stream.
    pub dword: u32,
    /// Command number.
    pub opcode: u32,
    /// The command's name, where one is to blame.
    pub command: Option<&'static str>,
    /// The field that broke a rule.
    pub field: Option<&'static str>,
    /// One line of English for a log; may be empty.
    pub message: String,
    /// How far the creation of a renderer came.
    pub stage: Option<Stage>,
    /// The first extension or library that it looked for in vain.
    pub missing: Option<&'static str>,
    /// The render node concerned; empty where none is.
    pub node: String,
}

/// Stages of creating a renderer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stage {
    Params,
    Library,
    Node,
    Display,
    Config,
    Context,
    FenceThread,
}

impl Stage {
    fn from_raw(raw: sys::bea_stage) -> Option<Stage> {
        match raw {
            sys::BEA_STAGE_PARAMS => Some(Stage::Params),
            sys::BEA_STAGE_LIBRARY => Some(Stage::Library),
            sys::BEA_STAGE_NODE => Some(Stage::Node),
            sys::BEA_STAGE_DISPLAY => Some(Stage::Display),
            sys::BEA_STAGE_CONFIG => Some(Stage::Config),
            sys::BEA_STAGE_CONTEXT => Some(Stage::Context),
            sys::BEA_STAGE_FENCE_THREAD => Some(Stage::FenceThread),
            _ => None,
        }
    }
}

/// The text of an array of characters that ends with a 0, or with the array.
fn text(chars: &[c_char]) -> String {
    let bytes: Vec<u8> = chars.iter().take_while(|&&c| c != 0).map(|&c| c as u8).collect();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The text of a C string that lives as long as the program.
///
/// # Safety
/// `text` is NULL or such a string.
unsafe fn constant(text: *const c_char) -> Option<&'static str> {
    if text.is_null() {
        return None;
    }
    CStr::from_ptr(text).to_str().ok()
}

impl Error {
    pub(crate) fn new(status: Status, message: &str) -> Error {
        Error { status, context_id: 0, dword: 0, opcode: 0, command: None, field: None, message: message.to_string(), stage: None, missing: None, node: String::new() }
    }

    pub(crate) fn from_raw(raw: &sys::bea_error) -> Error {
        Error {
            status: Status::from_raw(raw.status),
            context_id: raw.context_id,
            dword: raw.dword,
            opcode: raw.opcode,
            // SAFETY: the library gives static strings, or NULL.
            command: unsafe { constant(raw.command) },
            field: unsafe { constant(raw.field) },
            message: text(&raw.message),
            stage: Stage::from_raw(raw.stage),
            // SAFETY: as above.
            missing: unsafe { constant(raw.missing) },
            node: text(&raw.node),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.status)?;
        if let Some(command) = self.command {
            write!(f, " in {} at dword {}", command, self.dword)?;
        }
        if let Some(field) = self.field {
            write!(f, ", field {}", field)?;
        }
        if !self.message.is_empty() {
            write!(f, ": {}", self.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

/// An error struct with nothing in it, for a call to fill.
pub(crate) fn empty() -> sys::bea_error {
    sys::bea_error {
        status: sys::BEA_OK,
        context_id: 0,
        dword: 0,
        opcode: 0,
        command: std::ptr::null(),
        field: std::ptr::null(),
        message: [0; 192],
        stage: sys::BEA_STAGE_NONE,
        missing: std::ptr::null(),
        node: [0; 64],
    }
}

/// The result of a call that gives a status only.
pub(crate) fn check(status: sys::bea_status) -> Result<(), Error> {
    match status {
        sys::BEA_OK => Ok(()),
        other => Err(Error::new(Status::from_raw(other), "")),
    }
}

/// The result of a call that fills `error` when it fails.
pub(crate) fn check_with(status: sys::bea_status, error: &sys::bea_error) -> Result<(), Error> {
    match status {
        sys::BEA_OK => Ok(()),
        other => Err(Error { status: Status::from_raw(other), ..Error::from_raw(error) }),
    }
}
