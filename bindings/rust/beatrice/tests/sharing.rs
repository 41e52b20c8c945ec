// SPDX-License-Identifier: MIT
//! Blobs, mappings, dma-bufs and scanout, on the null backend: what a safe program can do with them.

use beatrice::{Active, Backend, Blob, Box3, Config, Question, ResourceParams, Status, Transfer};
use std::fs::File;
use std::io::Write;
use std::os::unix::fs::FileExt;
use std::os::unix::io::{AsFd, AsRawFd};
use std::sync::mpsc::channel;

const PAGE: usize = 4096;
const PIPE_RESOURCE_CREATE: u32 = 48;
const TEXTURE: ResourceParams = ResourceParams {
    target: 2,  // TEXTURE_2D
    format: 67, // R8G8B8A8_UNORM
    bind: 8,    // SAMPLER_VIEW
    width: 4,
    height: 4,
    depth: 1,
    array_size: 1,
    last_level: 0,
    nr_samples: 0,
    flags: 0,
};

fn active(config: Config) -> Active {
    let mut active = config.build().unwrap().enter();
    active.create_context(1, 2, "test").unwrap();
    active
}

fn null() -> Config {
    Config::new(Backend::Null)
}

/// A mappable buffer of the host, as a guest describes it and its kernel makes it.
fn host_blob(active: &mut Active, id: u32, size: u32) {
    let header = PIPE_RESOURCE_CREATE | 11 << 16;
    active.submit(1, &[header, 0, 49, 0, size, 1, 1, 1, 0, 0, 0, id]).unwrap();
    let blob = Blob::Host { context_id: 1, blob_id: u64::from(id), size: u64::from(size), mappable: true };
    active.create_blob(id, blob).unwrap();
}

#[test]
fn what_is_mapped_is_what_the_guest_has() {
    let mut active = active(null());
    host_blob(&mut active, 7, 100);
    assert!(active.mapped(7).is_none());
    active.map(7).unwrap().write(5, &[1, 2, 3]).unwrap();
    let area = Box3 { x: 5, width: 3, height: 1, depth: 1, ..Box3::default() };
    let mut bytes = [0; 3];
    active.read(0, 7, &Transfer { area, ..Transfer::default() }, &mut bytes).unwrap();
    assert_eq!(bytes, [1, 2, 3]);
    active.write(0, 7, &Transfer { area, ..Transfer::default() }, &[9, 8, 7]).unwrap();
    let mapped = active.mapped(7).unwrap();
    assert_eq!(mapped.len(), PAGE);
    mapped.read(5, &mut bytes).unwrap();
    assert_eq!(bytes, [9, 8, 7]);
    assert_eq!(mapped.write(PAGE - 1, &[0, 0]).unwrap_err().status, Status::Invalid);
    assert_eq!(mapped.read(usize::MAX, &mut bytes).unwrap_err().status, Status::Invalid);
    assert_eq!(active.map(7).err().unwrap().status, Status::Exists);
    active.unmap(7).unwrap();
    assert!(active.mapped(7).is_none());
    assert_eq!(active.unmap(7).unwrap_err().status, Status::Invalid);
}

#[test]
fn nothing_is_mapped_after_a_revoke() {
    let (sender, revoked) = channel();
    let mut active = active(null().revoke(move |id| sender.send(id).unwrap_or(())));
    host_blob(&mut active, 7, 100);
    active.map(7).unwrap();
    active.destroy_resource(7).unwrap();
    assert_eq!(revoked.try_recv(), Ok(7));
    assert!(active.mapped(7).is_none());
    host_blob(&mut active, 8, 100);
    active.map(8).unwrap();
    active.reset();
    assert_eq!(revoked.try_recv(), Ok(8));
    assert!(active.mapped(8).is_none());
    active.create_context(1, 2, "again").unwrap();
    host_blob(&mut active, 7, 100); // the same number, another resource
    assert!(active.mapped(7).is_none());
    active.map(7).unwrap();
    drop(active);
    assert_eq!(revoked.try_recv(), Ok(7));
}

#[test]
fn guest_blobs_own_their_pages() {
    let mut active = active(null());
    active.create_blob(3, Blob::Guest(vec![5; 64])).unwrap();
    assert_eq!(active.backing(3).unwrap(), [5; 64]);
    assert_eq!(active.create_blob(3, Blob::Guest(vec![6; 64])).unwrap_err().status, Status::Exists);
    assert_eq!(active.backing(3).unwrap(), [5; 64]); // the first one's
    assert_eq!(active.destroy_resource(3).unwrap().unwrap(), [5; 64]);
    assert_eq!(active.create_blob(4, Blob::Guest(Vec::new())).unwrap_err().status, Status::Invalid);
    let unknown = Blob::HostAndGuest { context_id: 1, blob_id: 77, memory: vec![0; 64] };
    assert_eq!(active.create_blob(4, unknown).unwrap_err().status, Status::NotFound);
    assert!(active.backing(4).is_none());
}

#[test]
fn exports_outlive_all_and_come_back() {
    let mut active = active(null());
    active.create_resource(7, &TEXTURE).unwrap();
    let area = Box3 { width: 4, height: 4, depth: 1, ..Box3::default() };
    let all = Transfer { area, ..Transfer::default() };
    active.write(0, 7, &all, &[3; 64]).unwrap();
    let mut image = active.export(7).unwrap();
    assert_eq!((image.width, image.height, image.planes.len()), (4, 4, 1));
    active.import(8, &image, TEXTURE.bind).unwrap();
    active.write(0, 8, &all, &[4; 64]).unwrap();
    assert_eq!(active.import(8, &image, TEXTURE.bind).unwrap_err().status, Status::Exists);
    drop(active);
    let plane = image.planes.remove(0);
    let (file, mut byte) = (File::from(plane.file), [0]);
    file.read_exact_at(&mut byte, u64::from(plane.offset)).unwrap();
    assert_eq!(byte, [4]);
}

#[test]
fn scanout_is_the_same_file_each_time() {
    let mut active = active(null());
    active.create_resource(7, &TEXTURE).unwrap();
    let look = |active: &mut Active| {
        let scanout = active.scanout(7).unwrap();
        assert_eq!((scanout.width(), scanout.height(), scanout.y_inverted()), (4, 4, false));
        assert!(scanout.fourcc() != 0 && scanout.modifier() == 0);
        let planes: Vec<i32> = scanout.planes().map(|(file, _, _)| file.as_raw_fd()).collect();
        (scanout.generation(), planes)
    };
    assert_eq!(look(&mut active), look(&mut active));
    assert_eq!(active.scanout(9).err().unwrap().status, Status::NotFound);
}

#[test]
fn files_and_vetoes() {
    let mut active = active(null().policy(|question, _, _| question != Question::Export));
    let path = std::env::temp_dir().join(format!("beatrice-{}", std::process::id()));
    let mut file = File::options().read(true).write(true).create_new(true).open(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    file.write_all(&[7; PAGE]).unwrap();
    active.create_blob(3, Blob::File { file: file.as_fd(), size: PAGE as u64 }).unwrap();
    let mut byte = [0];
    active.map(3).unwrap().read(PAGE - 1, &mut byte).unwrap();
    assert_eq!(byte, [7]);
    assert_eq!(active.export(3).err().unwrap().status, Status::Vetoed);
    let too_long = Blob::File { file: file.as_fd(), size: 2 * PAGE as u64 };
    assert_eq!(active.create_blob(4, too_long).unwrap_err().status, Status::Invalid);
    assert_eq!(active.export_sync_file(1).err().unwrap().status, Status::Unsupported);
}
