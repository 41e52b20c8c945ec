// SPDX-License-Identifier: MIT
//! Renderers on llvmpipe (or whatever GL the host has), on one thread and on several.

use beatrice::{Active, Backend, Box3, Config, Error, Gl, LogLevel, Question, Renderer, ResourceParams, Stage, Status, Transfer};
use std::sync::mpsc::{channel, Sender};
use std::thread;
use std::time::Duration;

const SIZE: u32 = 16;
const TEXTURE: ResourceParams = ResourceParams {
    target: 2,  // TEXTURE_2D
    format: 67, // R8G8B8A8_UNORM
    bind: 2,    // RENDER_TARGET
    width: SIZE,
    height: SIZE,
    depth: 1,
    array_size: 1,
    last_level: 0,
    nr_samples: 0,
    flags: 0,
};

fn all() -> Transfer {
    let area = Box3 { width: SIZE, height: SIZE, depth: 1, ..Box3::default() };
    Transfer { area, ..Transfer::default() }
}

/// What a guest says to clear texture `resource`: a surface of it, a framebuffer of that, CLEAR.
fn clear(surface: u32, resource: u32, colour: [f32; 4]) -> Vec<u32> {
    let header = |command: u32, object: u32, length: u32| command | object << 8 | length << 16;
    let mut dwords = vec![header(1, 8, 5), surface, resource, TEXTURE.format, 0, 0];
    dwords.extend([header(5, 0, 3), 1, 0, surface]);
    dwords.extend([header(7, 0, 8), 4]);
    dwords.extend(colour.iter().map(|c| c.to_bits()));
    dwords.extend([0, 0, 0]);
    dwords
}

fn gl() -> Config {
    Config::new(Backend::Gl(Gl::default()))
}

/// A renderer with a context 1 and a texture 7.
fn with_texture(config: Config) -> Active {
    let mut active = config.build().expect("a GL renderer").enter();
    active.create_context(1, 2, "test").unwrap();
    active.create_resource(7, &TEXTURE).unwrap();
    active.attach(1, 7).unwrap();
    active
}

fn draw(active: &mut Active, surface: u32, colour: [f32; 4]) -> [u8; 4] {
    active.submit(1, &clear(surface, 7, colour)).unwrap();
    let mut pixels = vec![0u8; (SIZE * SIZE * 4) as usize];
    active.read(1, 7, &all(), &mut pixels).unwrap();
    let first = [pixels[0], pixels[1], pixels[2], pixels[3]];
    assert!(pixels.chunks(4).all(|pixel| pixel == first));
    first
}

#[test]
fn two_renderers_on_two_threads() {
    let mut here = with_texture(gl());
    let mut other = with_texture(gl());
    assert_eq!(draw(&mut other, 1, [0.0, 1.0, 0.0, 1.0]), [0, 255, 0, 255]);
    let moved: Renderer = other.leave();
    let worker = thread::spawn(move || {
        let mut active = moved.enter();
        let results: Vec<_> = (2..50).map(|n| draw(&mut active, n, [0.0, 0.0, 1.0, 1.0])).collect();
        (active.leave(), results)
    });
    for n in 2..50 {
        assert_eq!(draw(&mut here, n, [1.0, 0.0, 0.0, 1.0]), [255, 0, 0, 255]);
    }
    let (back, results) = worker.join().unwrap();
    assert!(results.iter().all(|pixel| *pixel == [0, 0, 255, 255]));
    // And back on this thread, beside the other.
    let mut back = back.enter();
    assert_eq!(draw(&mut back, 60, [1.0, 1.0, 0.0, 1.0]), [255, 255, 0, 255]);
    assert_eq!(draw(&mut here, 60, [0.0, 1.0, 1.0, 1.0]), [0, 255, 255, 255]);
}

#[test]
fn memory_belongs_to_the_renderer() {
    let mut active = with_texture(gl());
    let bytes = (SIZE * SIZE * 4) as usize;
    active.attach_backing(7, vec![0x5a; bytes]).unwrap();
    assert_eq!(active.attach_backing(7, vec![0; bytes]).unwrap_err().status, Status::Exists);
    assert_eq!(active.attach_backing(8, vec![0; bytes]).unwrap_err().status, Status::NotFound);
    active.transfer_to_host(1, 7, &all()).unwrap();
    active.backing_mut(7).unwrap().fill(0);
    active.transfer_from_host(1, 7, &all()).unwrap();
    assert!(active.backing(7).unwrap().iter().all(|&byte| byte == 0x5a));
    let taken = active.detach_backing(7).unwrap().unwrap();
    assert_eq!(taken, vec![0x5a; bytes]);
    assert!(active.backing(7).is_none());
    assert_eq!(active.transfer_to_host(1, 7, &all()).unwrap_err().status, Status::Invalid);
    active.attach_backing(7, taken).unwrap();
    assert_eq!(active.destroy_resource(7).unwrap().unwrap().len(), bytes);
    assert_eq!(active.destroy_resource(7).unwrap_err().status, Status::NotFound);
    active.create_resource(7, &TEXTURE).unwrap();
    active.attach_backing(7, vec![1; bytes]).unwrap();
    active.reset();
    assert!(active.backing(7).is_none());
    assert_eq!(active.usage().resources, 0);
}

#[test]
fn fences_come_through_a_channel() {
    let (sender, fences) = channel();
    let mut active = with_texture(gl().fences(move |fence| sender.send(fence).unwrap_or(())));
    active.submit(1, &clear(1, 7, [1.0; 4])).unwrap();
    active.create_fence(1, 0, 1 << 40).unwrap();
    assert!(active.poll(Some(Duration::from_secs(60))).unwrap());
    let fence = fences.try_recv().unwrap();
    assert_eq!((fence.context_id, fence.ring, fence.fence_id), (1, 0, 1 << 40));
    assert_eq!(active.create_fence(99, 0, 1).unwrap_err().status, Status::NotFound);
    assert!(active.poll_fd().is_none());
    assert!(with_texture(gl().fence_thread(true)).poll_fd().is_some());
}

#[test]
fn errors_have_their_fields() {
    let (sender, lines) = channel();
    let (lost_sender, lost) = channel();
    let log = move |level, line: &str| sender.send((level, line.to_string())).unwrap_or(());
    let config = gl().log(LogLevel::Warn, log).context_lost(move |id, e| lost_sender.send((id, e)).unwrap_or(()));
    let mut active = with_texture(config);
    let error: Error = active.submit(1, &[0, 7 | 3 << 16, 4, 0, 0]).unwrap_err(); // CLEAR of 3 dwords
    assert_eq!(error.status, Status::Malformed);
    assert_eq!((error.context_id, error.dword, error.opcode, error.command), (1, 1, 7, Some("CLEAR")));
    assert!(error.to_string().starts_with("Malformed in CLEAR at dword 1"), "{}", error);
    assert_eq!(active.submit(1, &[0]).unwrap_err().status, Status::ContextLost);
    assert_eq!(active.context_status(1).unwrap_err().command, Some("CLEAR"));
    let (id, reason) = lost.try_recv().unwrap();
    assert_eq!((id, reason.command), (1, Some("CLEAR")));
    let (level, line) = lines.try_recv().unwrap();
    assert_eq!(level, LogLevel::Warn);
    assert!(line.contains("CLEAR"), "{}", line);
    let nowhere = Gl { render_node: Some("/nonexistent".into()), ..Gl::default() };
    let error = Config::new(Backend::Gl(nowhere)).build().err().unwrap();
    assert!(!error.message.is_empty());
    assert_eq!((error.stage, error.node.as_str()), (Some(Stage::Node), "/nonexistent"));
    assert_eq!(active.create_context(2, 2, "a\0b").unwrap_err().status, Status::Invalid);
}

#[test]
fn policy_and_limits_are_asked() {
    let allow = |question, id, bytes| question == Question::Allocate && id != 9 && bytes > 0;
    let config = Config::new(Backend::Null).policy(allow).limits(|limits| limits.contexts = 1);
    let mut active = config.build().unwrap().enter();
    active.create_resource(7, &TEXTURE).unwrap();
    assert_eq!(active.create_resource(9, &TEXTURE).unwrap_err().status, Status::Vetoed);
    active.create_context(1, 2, "one").unwrap();
    assert_eq!(active.create_context(2, 2, "two").unwrap_err().status, Status::NoMemory);
    assert_eq!(active.resource_info(7).unwrap().params, TEXTURE);
    let first = active.capsets()[0];
    assert_eq!((first.id, first.size), (1, 308));
    assert_eq!(active.capset(1, 1).unwrap().len(), 308);
}

#[test]
fn a_panic_in_a_closure_stays_there() {
    let policy = |_, id, _| if id == 9 { panic!("on purpose") } else { true };
    let mut active = Config::new(Backend::Null).policy(policy).build().unwrap().enter();
    assert_eq!(active.create_resource(9, &TEXTURE).unwrap_err().status, Status::Vetoed);
    active.create_resource(7, &TEXTURE).unwrap();
}

#[test]
fn what_may_move_says_so() {
    fn send<T: Send>() {}
    send::<Renderer>();
    send::<Config>();
    send::<Error>();
    send::<Sender<Renderer>>();
}
