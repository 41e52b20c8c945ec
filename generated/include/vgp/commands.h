/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/*
 * The commands, decoded. Generated from protocol/virgl.xml: do not edit. Array elements from the count on have no
 * defined value; fields whose condition does not hold are 0.
 */
#ifndef VGP_COMMANDS_H
#define VGP_COMMANDS_H

#include <stdint.h>

#include "vgp/protocol.h"

#ifndef __cplusplus
#include <stdbool.h>
#endif

/* Bulk bytes in the stream: memory that the guest may still change. */
struct vgp_span {
    const void *data;
    uint32_t bytes;
};

/* BIND_OBJECT: Makes a BLEND, DSA, RASTERIZER or VERTEX_ELEMENTS object the current one of its kind. The header's object byte
 * names the kind; other kinds have binding commands of their own and are malformed here. */
struct vgp_bind_object {
    uint32_t object_type; /* VIRGL_OBJECT_*, from the header */
    uint32_t handle; /* The object, or 0: no object. Without one the defaults of the kind hold: blending off, all depth,                 stencil and alpha tests off, no vertex elements. */
};

/* DESTROY_OBJECT: Gives up an object's handle. What is still bound keeps working until it is unbound. Objects belong to the
 * current sub-context. The header's object byte is written by guests but not compared. */
struct vgp_destroy_object {
    uint32_t object_type; /* VIRGL_OBJECT_*, from the header */
    uint32_t handle; /* The object. A handle that names nothing is skipped without a complaint. */
};

struct vgp_set_viewport_state_viewports {
    float scale_x; /* Half the width, pixels. */
    float scale_y; /* Half the height, pixels; negative turns the image upside down. */
    float scale_z; /* Half the depth range (the whole of it with clip_halfz). */
    float translate_x; /* Centre, pixels from the left edge of the framebuffer. */
    float translate_y; /* Centre, pixels from row 0 of the framebuffer. */
    float translate_z; /* Centre of the depth range (its start with clip_halfz). */
};

/* SET_VIEWPORT_STATE: Sets a run of viewports. A vertex in normalised device coordinates goes to window coordinates by multiplying
 * with scale and adding translate; the rasterizer's clip_halfz decides whether z runs from 0 or from -1. Slots
 * outside the run keep their values. */
struct vgp_set_viewport_state {
    uint32_t start_slot; /* First viewport of the run. */
    uint32_t num_viewports;
    struct vgp_set_viewport_state_viewports viewports[VGP_MAX_VIEWPORTS]; /* The viewports; how many follows from the length. */
};

/* SET_FRAMEBUFFER_STATE: Replaces the whole framebuffer: colour attachments 0 to nr_cbufs-1 and the depth/stencil attachment. What was
 * attached before is released. The first attachment that is there (colour before depth) decides the orientation:
 * with a Y_0_TOP resource row 0 is the top of the picture. */
struct vgp_set_framebuffer_state {
    uint32_t nr_cbufs; /* Number of colour attachments. The payload has to hold exactly that many handles. */
    uint32_t zsurf; /* Depth/stencil attachment: a SURFACE or MSAA_SURFACE, 0 for none. */
    uint32_t cbufs[VGP_MAX_COLOR_BUFFERS]; /* Colour attachments in order; 0 leaves a gap. */
};

struct vgp_set_vertex_buffers_buffers {
    uint32_t stride; /* Bytes from one vertex to the next. No alignment is implied. 0 gives all vertices the same value. */
    uint32_t offset; /* Bytes from the start of the buffer to vertex 0. */
    uint32_t resource; /* The buffer, 0 for none: attributes from this slot then read zeros. */
};

/* SET_VERTEX_BUFFERS: Replaces all vertex buffers. Always starts at slot 0; slots behind the last one given are unbound. */
struct vgp_set_vertex_buffers {
    uint32_t num_buffers;
    struct vgp_set_vertex_buffers_buffers buffers[VGP_MAX_VERTEX_BUFFERS]; /* One entry per slot; how many follows from the length. */
};

/* CLEAR: Fills whole attachments of the current framebuffer. Scissor, colour mask, depth and stencil write masks and
 * rasterizer discard are ignored; the render condition is obeyed. Bits for attachments that are not there are
 * ignored. */
struct vgp_clear {
    uint32_t buffers; /* Which attachments. */
    uint32_t color[4]; /* The colour, one dword per channel R G B A, to be read as float, signed or unsigned integer as the                 attachment's format demands. */
    double depth; /* The depth value, 0.0 to 1.0. A 64-bit float in two dwords, low dword first. */
    uint32_t stencil; /* The stencil value; only the bits that the attachment has count. */
};

/* DRAW_VBO: Draws primitives with the current state. The long forms add patches and the draw id (14 dwords) and indirect
 * parameters (20 dwords). A draw without vertex or fragment shader, or indexed without an index buffer, is
 * dropped without an error. */
struct vgp_draw_vbo {
    uint32_t start; /* First vertex. Not used by indexed draws: the index buffer's offset says it already. */
    uint32_t count; /* Number of vertices or indices. Not used by indirect draws. */
    uint32_t mode; /* Kind of primitive. */
    uint32_t indexed; /* Vertices come through the index buffer. */
    uint32_t instance_count; /* Number of instances; 0 means one draw without instancing. */
    int32_t index_bias; /* Added to each index. Not used without indices. */
    uint32_t start_instance; /* First instance, for attributes with a divisor. */
    uint32_t primitive_restart; /* The index restart_index ends a primitive and starts the next. Not used without indices. */
    uint32_t restart_index; /* See primitive_restart; compared with all 32 bits of the index, zero extended. */
    uint32_t min_index; /* Lowest index that occurs, 0 if not known. Never trustworthy as a bound. */
    uint32_t max_index; /* Highest index that occurs, 0xffffffff if not known. Never trustworthy as a bound. */
    uint32_t count_from_so; /* Not 0: the vertex count comes from a stream output target. The dword carries that target's size in                 bytes, not a count, and not its handle. */
    bool has_patch;
    uint32_t vertices_per_patch; /* Control points per patch when mode is PATCHES. */
    uint32_t drawid; /* What the shader sees as draw id (of the first draw of an indirect multi draw). */
    bool has_indirect;
    uint32_t indirect_buffer; /* Buffer with the draw's parameters, 0 for a direct draw. */
    uint32_t indirect_offset; /* Bytes to the first parameter block in indirect_buffer. */
    uint32_t indirect_stride; /* Bytes between parameter blocks. */
    uint32_t indirect_draw_count; /* Number of parameter blocks to draw, or the upper limit when a count buffer is given. */
    uint32_t indirect_draw_count_offset; /* Bytes to the count in indirect_draw_count_buffer. */
    uint32_t indirect_draw_count_buffer; /* Buffer that holds the number of draws, 0 for none. */
};

/* RESOURCE_INLINE_WRITE: Writes the command's own bytes into a box of a resource, without guest memory. Written by old guests only. */
struct vgp_resource_inline_write {
    uint32_t resource; /* What is written. */
    uint32_t level; /* Mip level. */
    uint32_t usage; /* The guest driver's map flags. Not used by hosts. */
    uint32_t stride; /* Bytes from one row (of blocks) to the next; 0: rows are packed. */
    uint32_t layer_stride; /* Bytes from one layer or slice to the next; 0: layers are packed. */
    uint32_t x; /* Box: left edge, texels (buffers: bytes). */
    uint32_t y; /* Box: first row, texels. */
    uint32_t z; /* Box: first layer, slice or face. */
    uint32_t w; /* Box: width, texels (buffers: bytes). */
    uint32_t h; /* Box: height, texels. */
    uint32_t d; /* Box: number of layers, slices or faces. */
    struct vgp_span data; /* The bytes of the box, padded to whole dwords. */
};

/* SET_SAMPLER_VIEWS: Binds sampler views of one stage. Slots behind the run are unbound, slots before it keep theirs. */
struct vgp_set_sampler_views {
    uint32_t stage; /* Shader stage. */
    uint32_t start_slot; /* First slot of the run. */
    uint32_t num_views;
    uint32_t views[VGP_MAX_SAMPLER_VIEWS_PER_STAGE]; /* The views; how many follows from the length. */
};

/* SET_INDEX_BUFFER: Sets the index buffer for the draws that follow. The short form (1 dword) unbinds it. */
struct vgp_set_index_buffer {
    uint32_t resource; /* The buffer, 0 for none. */
    bool has_range;
    uint32_t index_size; /* Bytes per index: 1, 2 or 4. */
    uint32_t offset; /* Bytes to the first index of the draw. */
};

/* SET_CONSTANT_BUFFER: Replaces the default uniform block (constant buffer 0) of one stage with the dwords in the command. The data
 * belongs to the sub-context and is copied. What a shader declares beyond it reads zero. */
struct vgp_set_constant_buffer {
    uint32_t stage; /* Shader stage. */
    uint32_t index; /* Slot; guests always write 0. */
    struct vgp_span data; /* Constants, four dwords per vector. Empty: there are none. */
};

/* SET_STENCIL_REF: Stencil reference values for both faces. */
struct vgp_set_stencil_ref {
    uint32_t front; /* Reference for front faces, and for both when the back state is off. */
    uint32_t back; /* Reference for back faces. */
};

/* SET_BLEND_COLOR: The constant colour that CONST_COLOR and CONST_ALPHA blend factors use. */
struct vgp_set_blend_color {
    float r; /* Red. */
    float g; /* Green. */
    float b; /* Blue. */
    float a; /* Alpha. */
};

struct vgp_set_scissor_state_scissors {
    uint32_t minx; /* Left edge, pixels. */
    uint32_t miny; /* First row, pixels. */
    uint32_t maxx; /* Right edge, pixels, exclusive. */
    uint32_t maxy; /* Last row, pixels, exclusive. */
};

/* SET_SCISSOR_STATE: Sets a run of scissor rectangles, one per viewport. They count only while the rasterizer's scissor bit is on.
 * The rectangles are in the framebuffer's own rows: hosts don't turn them over. An empty or inverted rectangle
 * lets nothing through. */
struct vgp_set_scissor_state {
    uint32_t start_slot; /* First rectangle of the run. */
    uint32_t num_scissors;
    struct vgp_set_scissor_state_scissors scissors[VGP_MAX_VIEWPORTS]; /* The rectangles; how many follows from the length. */
};

/* BLIT: Copies a box of one resource to a box of another (or of the same) with scaling, mirroring, format conversion
 * and multisample resolve. Negative extents mirror. */
struct vgp_blit {
    uint32_t mask; /* Which parts of the pixels are written. */
    uint32_t filter; /* How texels are sampled when the boxes differ in size. */
    bool scissor_enable; /* The scissor rectangle of this command limits what is written. */
    bool render_condition_enable; /* The blit obeys the current render condition; otherwise it ignores it. */
    bool alpha_blend; /* The source is blended over the destination by its alpha. */
    uint32_t scissor_minx; /* Left edge of the scissor, pixels. */
    uint32_t scissor_miny; /* First row of the scissor, pixels. */
    uint32_t scissor_maxx; /* Right edge of the scissor, pixels, exclusive. */
    uint32_t scissor_maxy; /* Last row of the scissor, pixels, exclusive. */
    uint32_t dst; /* Resource written. */
    uint32_t dst_level; /* Its mip level. */
    uint32_t dst_format; /* Format that the destination is seen as. */
    int32_t dst_x; /* Destination box: left edge, texels. */
    int32_t dst_y; /* Destination box: first row, texels. */
    int32_t dst_z; /* Destination box: first layer, slice or face. */
    int32_t dst_w; /* Destination box: width, negative to mirror. */
    int32_t dst_h; /* Destination box: height, negative to mirror. */
    int32_t dst_d; /* Destination box: number of layers, negative to mirror. */
    uint32_t src; /* Resource read. */
    uint32_t src_level; /* Its mip level. */
    uint32_t src_format; /* Format that the source is seen as. */
    int32_t src_x; /* Source box: left edge, texels. */
    int32_t src_y; /* Source box: first row, texels. */
    int32_t src_z; /* Source box: first layer, slice or face. */
    int32_t src_w; /* Source box: width, negative to mirror. */
    int32_t src_h; /* Source box: height, negative to mirror. */
    int32_t src_d; /* Source box: number of layers, negative to mirror. */
};

/* RESOURCE_COPY_REGION: Copies texels or buffer bytes bit by bit, without conversion and without scaling. Formats may differ if their
 * blocks have the same size (compressed to plain counts in blocks). Inside one resource the two regions must not
 * overlap. */
struct vgp_resource_copy_region {
    uint32_t dst; /* Resource written. */
    uint32_t dst_level; /* Its mip level. */
    uint32_t dst_x; /* Where the region begins: texels (buffers: bytes). */
    uint32_t dst_y; /* First row. */
    uint32_t dst_z; /* First layer, slice or face. */
    uint32_t src; /* Resource read. */
    uint32_t src_level; /* Its mip level. */
    int32_t src_x; /* Source box: left edge, texels (buffers: bytes). */
    int32_t src_y; /* Source box: first row. */
    int32_t src_z; /* Source box: first layer, slice or face. */
    int32_t w; /* Source box: width, texels (buffers: bytes). */
    int32_t h; /* Source box: height, texels. */
    int32_t d; /* Source box: number of layers, slices or faces. */
};

/* BIND_SAMPLER_STATES: Binds sampler states of one stage. Only the slots of the run change. */
struct vgp_bind_sampler_states {
    uint32_t stage; /* Shader stage. */
    uint32_t start_slot; /* First slot of the run. */
    uint32_t num_states;
    uint32_t states[VGP_MAX_SAMPLER_STATES_PER_STAGE]; /* The states; how many follows from the length. */
};

/* BEGIN_QUERY: Starts counting for a query. Nothing happens for timestamps. */
struct vgp_begin_query {
    uint32_t query; /* The query. */
};

/* END_QUERY: Stops counting; for timestamps: takes the time. */
struct vgp_end_query {
    uint32_t query; /* The query. */
};

/* GET_QUERY_RESULT: Asks for the result of an ended query. The host writes a query_state record at byte 0 of the query's buffer as
 * soon as the result is there, in any case before it reports a later fence as passed. The guest presets the
 * record to WAIT_HOST and waits for the fence. */
struct vgp_get_query_result {
    uint32_t query; /* The query. */
    uint32_t wait; /* The guest would like to wait. Not used by hosts: the fence decides. */
};

/* SET_POLYGON_STIPPLE: The 32 x 32 pattern for polygons, used while the rasterizer's poly_stipple_enable is on. */
struct vgp_set_polygon_stipple {
    uint32_t rows[32]; /* The pattern's rows. */
};

struct vgp_set_clip_state_planes {
    float x; /* Coefficient of x. */
    float y; /* Coefficient of y. */
    float z; /* Coefficient of z. */
    float w; /* Coefficient of w. */
};

/* SET_CLIP_STATE: The eight user clip planes. Which are in use is said by the rasterizer's clip_plane_enable. A vertex is inside
 * where the scalar product is not negative. */
struct vgp_set_clip_state {
    struct vgp_set_clip_state_planes planes[VGP_MAX_CLIP_PLANES]; /* The planes' coefficients. */
};

/* SET_SAMPLE_MASK: Which samples of a pixel are written. Counts only while the rasterizer's multisample is on. */
struct vgp_set_sample_mask {
    uint32_t mask; /* Bit n: sample n. */
};

/* SET_STREAMOUT_TARGETS: Replaces the stream output targets. None: stream output ends (or pauses). The same list again continues where
 * the targets were left. */
struct vgp_set_streamout_targets {
    uint32_t append_bitmask; /* Bit n: target n continues behind its old data. Not used by hosts: the same handles again mean that. */
    uint32_t num_targets;
    uint32_t targets[VGP_MAX_SO_TARGETS]; /* The targets; how many follows from the length. */
};

/* SET_RENDER_CONDITION: Makes draws and clears depend on a query's result from here on. */
struct vgp_set_render_condition {
    uint32_t query; /* The query, 0: draw always. A handle that names nothing leaves the state as it was. */
    uint32_t condition; /* Draw when the result is zero (inverted), else when it is not zero. */
    uint32_t mode; /* Whether the host may draw before the result is known. */
};

/* SET_UNIFORM_BUFFER: Binds a range of a buffer as a uniform block of one stage. */
struct vgp_set_uniform_buffer {
    uint32_t stage; /* Shader stage. */
    uint32_t index; /* Slot. 0 is the default block, which guests set with SET_CONSTANT_BUFFER. */
    uint32_t offset; /* Start of the range, bytes; a multiple of the caps' uniform_buffer_offset_alignment. */
    uint32_t length; /* Size of the range, bytes. */
    uint32_t resource; /* The buffer, 0 unbinds the slot. */
};

/* SET_SUB_CTX: Makes a sub-context current: all that follows concerns it. An id that does not exist is ignored. Guests start
 * each command buffer with it. */
struct vgp_set_sub_ctx {
    uint32_t sub_ctx_id; /* The sub-context; 0 is there from the start. */
};

/* CREATE_SUB_CTX: Creates a sub-context and makes it current. When the id exists nothing happens, also no switch. */
struct vgp_create_sub_ctx {
    uint32_t sub_ctx_id; /* New id, chosen by the guest. */
};

/* DESTROY_SUB_CTX: Destroys a sub-context with all its objects. If it was current, sub-context 0 becomes current. 0 and ids that
 * don't exist are ignored. */
struct vgp_destroy_sub_ctx {
    uint32_t sub_ctx_id; /* The sub-context. */
};

/* BIND_SHADER: Makes a shader the current one of its stage. */
struct vgp_bind_shader {
    uint32_t shader; /* The shader, 0 for none. A handle that names nothing, or a shader of another stage, is ignored. */
    uint32_t stage; /* Shader stage. */
};

/* SET_TESS_STATE: Tessellation levels for draws with an evaluation but no control shader. */
struct vgp_set_tess_state {
    float outer[4]; /* Outer levels. */
    float inner[2]; /* Inner levels. */
};

/* SET_MIN_SAMPLES: Minimum number of samples that are shaded separately. */
struct vgp_set_min_samples {
    uint32_t min_samples; /* Number of samples (not a fraction); 0 and 1 turn sample shading off. */
};

struct vgp_set_shader_buffers_buffers {
    uint32_t offset; /* Start of the range, bytes. */
    uint32_t length; /* Size of the range, bytes. */
    uint32_t resource; /* The buffer, 0 unbinds the slot. */
};

/* SET_SHADER_BUFFERS: Binds ranges of buffers as shader storage buffers of one stage. Only the slots of the run change. Slots are
 * indices of the shader's storage blocks, which its registers count from their lowest declared one. */
struct vgp_set_shader_buffers {
    uint32_t stage; /* Shader stage. */
    uint32_t start_slot; /* First slot of the run. */
    uint32_t num_buffers;
    struct vgp_set_shader_buffers_buffers buffers[VGP_MAX_SHADER_BUFFERS]; /* The ranges; how many follows from the length, leftover dwords are ignored. */
};

struct vgp_set_shader_images_images {
    uint32_t format; /* Format that the shader sees. */
    uint32_t access; /* What the shader may do. */
    uint32_t layer_offset; /* Texture: first layer in bits 0 to 15, last layer in bits 16 to 31. Buffer: start of the range,                   bytes. */
    uint32_t level_size; /* Texture: mip level in bits 0 to 7, other bits are leftovers. Buffer: size of the range, bytes. */
    uint32_t resource; /* The texture or buffer, 0 unbinds the slot. */
};

/* SET_SHADER_IMAGES: Binds images of one stage. Only the slots of the run change. */
struct vgp_set_shader_images {
    uint32_t stage; /* Shader stage. */
    uint32_t start_slot; /* First slot of the run. */
    uint32_t num_images;
    struct vgp_set_shader_images_images images[VGP_MAX_SHADER_IMAGES]; /* The images; how many follows from the length, leftover dwords are ignored. */
};

/* MEMORY_BARRIER: What shaders wrote before becomes visible to the kinds of access named, for all commands behind it. */
struct vgp_memory_barrier {
    uint32_t flags; /* Kinds of access. Bits that a host does not know are ignored. */
};

/* LAUNCH_GRID: Runs the compute shader. Dropped when there is none. */
struct vgp_launch_grid {
    uint32_t block_x; /* Work group size in x; only for information, the shader text fixes it. */
    uint32_t block_y; /* Work group size in y. */
    uint32_t block_z; /* Work group size in z. */
    uint32_t grid_x; /* Work groups in x. Not used by indirect launches. */
    uint32_t grid_y; /* Work groups in y. */
    uint32_t grid_z; /* Work groups in z. */
    uint32_t indirect; /* Buffer with the three grid dwords, 0 for a direct launch. */
    uint32_t indirect_offset; /* Bytes to them. */
};

/* SET_FRAMEBUFFER_STATE_NO_ATTACH: Size that rendering has while the framebuffer has no attachment at all. Guests send it after each
 * SET_FRAMEBUFFER_STATE when the host has the capability. */
struct vgp_set_framebuffer_state_no_attach {
    uint32_t width; /* Pixels. */
    uint32_t height; /* Pixels. */
    uint32_t layers; /* Number of layers, 0 if not layered. */
    uint32_t samples; /* Samples per pixel. */
};

/* TEXTURE_BARRIER: Draws behind it may sample what draws before it rendered into the same texture. */
struct vgp_texture_barrier {
    uint32_t flags; /* Which readers. */
};

struct vgp_set_atomic_buffers_buffers {
    uint32_t offset; /* Start of the range, bytes. */
    uint32_t length; /* Size of the range, bytes. */
    uint32_t resource; /* The buffer, 0 unbinds the slot. */
};

/* SET_ATOMIC_BUFFERS: Binds ranges of buffers for atomic counters. One table serves all stages. Only the slots of the run change. */
struct vgp_set_atomic_buffers {
    uint32_t start_slot; /* First binding of the run. */
    uint32_t num_buffers;
    struct vgp_set_atomic_buffers_buffers buffers[VGP_MAX_ATOMIC_BUFFERS]; /* The ranges; how many follows from the length, leftover dwords are ignored. */
};

/* SET_DEBUG_FLAGS: A text for the host's own debug switches, sent once by guests whose user asked for it. Hosts may ignore it. */
struct vgp_set_debug_flags {
    struct vgp_span flags_string; /* The text with a NUL, padded with zeros to whole dwords. */
};

/* GET_QUERY_RESULT_QBO: Writes a query's result into a buffer on the host, at this place of the command stream. */
struct vgp_get_query_result_qbo {
    uint32_t query; /* The query. */
    uint32_t buffer; /* Buffer written. */
    uint32_t wait; /* Wait for the result; otherwise nothing is written when it is not there yet. */
    uint32_t result_type; /* Width and signedness of the value. */
    uint32_t offset; /* Where it goes, bytes. */
    int32_t index; /* -1: write whether the result is available. Otherwise the stream or statistic number. */
};

/* TRANSFER3D: Copies between a resource and its attached guest memory. Guests send it to the host only, in the first 1024
 * dwords of a command buffer; both directions work. */
struct vgp_transfer3d {
    uint32_t resource; /* The resource. */
    uint32_t level; /* Mip level. */
    uint32_t usage; /* The guest driver's map flags. Not used by hosts. */
    uint32_t stride; /* Bytes from one row (of blocks) to the next in guest memory; 0: rows of the level are packed. */
    uint32_t layer_stride; /* Bytes from one layer or slice to the next; 0: stride times the level's rows. */
    uint32_t x; /* Box: left edge, texels (buffers: bytes). */
    uint32_t y; /* Box: first row, texels. */
    uint32_t z; /* Box: first layer, slice or face. */
    uint32_t w; /* Box: width, texels (buffers: bytes). */
    uint32_t h; /* Box: height, texels. */
    uint32_t d; /* Box: number of layers, slices or faces. */
    uint32_t data_offset; /* Bytes from the start of the guest memory to the box's first byte. */
    uint32_t direction; /* To or from the host; other values are malformed. */
};

/* COPY_TRANSFER3D: Copies between a resource and the guest memory of another (staging) resource, in stream order: it waits for
 * draws before it, and draws behind it see it. */
struct vgp_copy_transfer3d {
    uint32_t resource; /* The resource. */
    uint32_t level; /* Mip level. */
    uint32_t usage; /* The guest driver's map flags. Not used by hosts. */
    uint32_t stride; /* Bytes from one row (of blocks) to the next in the staging memory; guests give it explicitly. */
    uint32_t layer_stride; /* Bytes from one layer or slice to the next; guests give it explicitly. */
    uint32_t x; /* Box: left edge, texels (buffers: bytes). */
    uint32_t y; /* Box: first row, texels. */
    uint32_t z; /* Box: first layer, slice or face. */
    uint32_t w; /* Box: width, texels (buffers: bytes). */
    uint32_t h; /* Box: height, texels. */
    uint32_t d; /* Box: number of layers, slices or faces. */
    uint32_t staging_resource; /* Whose guest memory is read or written. */
    uint32_t staging_offset; /* Bytes from the start of that memory to the box's first byte. */
    bool synchronized; /* The copy is ordered with GPU work; guests always set it. */
    bool read_from_host; /* Set: from the resource into the staging memory. Clear: the other way. */
};

/* SET_TWEAKS: Adjusts a workaround of GLES hosts for one application. Ids that a host does not know are ignored. */
struct vgp_set_tweaks {
    uint32_t id; /* Which workaround. */
    uint32_t value; /* Its value. */
};

/* CLEAR_TEXTURE: Fills a box of a texture with one texel, bit by bit. */
struct vgp_clear_texture {
    uint32_t resource; /* The texture. */
    uint32_t level; /* Mip level. */
    int32_t x; /* Box: left edge, texels. */
    int32_t y; /* Box: first row, texels. */
    int32_t z; /* Box: first layer, slice or face. */
    int32_t w; /* Box: width, texels. */
    int32_t h; /* Box: height, texels. */
    int32_t d; /* Box: number of layers, slices or faces. */
    uint32_t data[4]; /* The texel in the resource's own format (not a float colour), padded with zeros. */
};

/* PIPE_RESOURCE_CREATE: Describes a host resource that waits until the guest kernel creates a blob with the same blob_id. Travels
 * inside the blob creation request, not in the normal stream. */
struct vgp_pipe_resource_create {
    uint32_t target; /* Kind of resource. */
    uint32_t format; /* Format. Mesa up to 24.1 writes its internal number (49 for R8_UNORM); only buffers are made this way,                 where it does not matter. */
    uint32_t bind; /* What it will be used for. */
    uint32_t width; /* Texels (buffers: bytes). */
    uint32_t height; /* Texels. */
    uint32_t depth; /* Slices of a 3D texture, else 1. */
    uint32_t array_size; /* Layers; faces of cube maps count. */
    uint32_t last_level; /* Number of mip levels minus 1. */
    uint32_t nr_samples; /* Samples per texel; 0 and 1 are the same. */
    uint32_t flags; /* Further properties. */
    uint32_t blob_id; /* What the blob request will name. */
};

struct vgp_pipe_resource_set_type_planes {
    uint32_t stride; /* Bytes from one row to the next. */
    uint32_t offset; /* Bytes from the start of the blob. */
};

/* PIPE_RESOURCE_SET_TYPE: Gives a typeless imported blob its format and the layout of its planes. For a resource that has a type already
 * nothing happens. */
struct vgp_pipe_resource_set_type {
    uint32_t resource; /* The resource. */
    uint32_t format; /* Format. */
    uint32_t bind; /* What it will be used for. */
    uint32_t width; /* Pixels. */
    uint32_t height; /* Pixels. */
    uint32_t usage; /* The guest driver's usage hint. */
    uint64_t modifier; /* How tiles and compression are arranged, as the DRM format modifier. A 64-bit number in two dwords, low                 dword first. */
    uint32_t num_planes;
    struct vgp_pipe_resource_set_type_planes planes[VGP_MAX_PLANES]; /* The planes; how many follows from the length. */
};

/* GET_MEMORY_INFO: Asks how much video memory there is. The host writes a memory_info record at byte 0 of the resource's guest
 * memory; values it cannot tell stay as they were. */
struct vgp_get_memory_info {
    uint32_t resource; /* Buffer with at least 24 bytes of guest memory. */
};

/* SEND_STRING_MARKER: A text for debugging tools on the host, marking this place of the command stream. Hosts may ignore it. Guest
 * headers call the command EMIT_STRING_MARKER. */
struct vgp_send_string_marker {
    uint32_t size; /* Length of the text, bytes; no NUL is needed. What is behind it in the last dword is padding. */
    struct vgp_span text; /* The text. */
};

/* LINK_SHADER: Tells which shaders will be used together, so that the host may translate and link them early. Nothing is
 * bound. A hint: hosts may ignore it, and unknown handles do no harm. */
struct vgp_link_shader {
    uint32_t vertex; /* Vertex shader, 0 for none. */
    uint32_t fragment; /* Fragment shader, 0 for none. */
    uint32_t geometry; /* Geometry shader, 0 for none. */
    uint32_t tess_ctrl; /* Tessellation control shader, 0 for none. */
    uint32_t tess_eval; /* Tessellation evaluation shader, 0 for none. */
    uint32_t compute; /* Compute shader, 0 for none. */
};

/* CREATE_VIDEO_CODEC: Creates a decoder or encoder. Video handles are a name space of their own, one per context. Refused by hosts
 * without video. */
struct vgp_create_video_codec {
    uint32_t codec; /* Name of the new codec, not 0. */
    uint32_t profile; /* Codec profile. */
    uint32_t entrypoint; /* Which part of decoding or encoding the host does. */
    uint32_t chroma_format; /* Chroma subsampling. */
    uint32_t level; /* Codec level, as the codec's specification numbers it. */
    uint32_t width; /* Largest picture width, pixels. */
    uint32_t height; /* Largest picture height, pixels. */
    bool has_references;
    uint32_t max_ref; /* Number of reference pictures; 2 when the dword is missing (guests before feature check 14). */
};

/* DESTROY_VIDEO_CODEC: Destroys a codec. Refused by hosts without video. */
struct vgp_destroy_video_codec {
    uint32_t codec; /* The codec. */
};

/* CREATE_VIDEO_BUFFER: Makes a picture out of the resources that hold its planes. Refused by hosts without video. */
struct vgp_create_video_buffer {
    uint32_t buffer; /* Name of the new picture, not 0. */
    uint32_t format; /* Format of the whole picture. */
    uint32_t width; /* Pixels. */
    uint32_t height; /* Pixels. */
    uint32_t num_planes;
    uint32_t planes[3]; /* The planes; how many follows from the length, at most three count. */
};

/* DESTROY_VIDEO_BUFFER: Destroys a picture; its planes' resources stay. Refused by hosts without video. */
struct vgp_destroy_video_buffer {
    uint32_t buffer; /* The picture. */
};

/* BEGIN_FRAME: Starts decoding into, or encoding from, a picture. Refused by hosts without video. */
struct vgp_begin_frame {
    uint32_t codec; /* The codec. */
    uint32_t target; /* The picture. */
};

/* DECODE_BITSTREAM: Decodes one picture's bit stream. Refused by hosts without video. */
struct vgp_decode_bitstream {
    uint32_t codec; /* The codec. */
    uint32_t target; /* Picture written. */
    uint32_t picture_desc; /* Buffer with the codec's picture description. */
    uint32_t bitstream; /* Buffer with the compressed data. */
    uint32_t bitstream_size; /* Bytes of compressed data. */
};

/* ENCODE_BITSTREAM: Encodes one picture. Refused by hosts without video. */
struct vgp_encode_bitstream {
    uint32_t codec; /* The codec. */
    uint32_t source; /* Picture read. */
    uint32_t destination; /* Buffer for the compressed data. */
    uint32_t picture_desc; /* Buffer with the codec's picture description. */
    uint32_t feedback; /* Buffer for the record about what was encoded. */
};

/* END_FRAME: Ends what BEGIN_FRAME started. Refused by hosts without video. */
struct vgp_end_frame {
    uint32_t codec; /* The codec. */
    uint32_t target; /* The picture. */
};

/* CLEAR_SURFACE: Fills a rectangle of a surface that need not be attached. Layered surfaces are filled in all layers. */
struct vgp_clear_surface {
    bool render_condition_enable; /* The clear obeys the current render condition; otherwise it ignores it. */
    uint32_t buffers; /* What is filled: bit 0 depth, bit 1 stencil, bit 2 colour. */
    uint32_t surface; /* The surface. */
    uint32_t color[4]; /* Colour, one dword per channel R G B A as for CLEAR. For depth and stencil: dwords 0 and 1 are the                 depth as a 64-bit float, low dword first, dword 3 is the stencil value. */
    uint32_t x; /* Left edge, pixels. */
    uint32_t y; /* First row, pixels. */
    uint32_t width; /* Pixels. */
    uint32_t height; /* Pixels. */
};

/* GET_PIPE_RESOURCE_LAYOUT: Asks how a resource lies in memory. The host writes a resource_layout record at byte 0 of the guest memory of
 * `out`, all zero when it cannot tell. */
struct vgp_get_pipe_resource_layout {
    uint32_t out; /* Buffer with at least 80 bytes of guest memory. */
    uint32_t target; /* The resource asked about. */
};

struct vgp_create_blend_rt {
    bool blend_enable; /* Blend; otherwise the fragment replaces what was there. */
    uint32_t rgb_func; /* How the two weighted colours are combined. */
    uint32_t rgb_src_factor; /* Weight of the fragment's colour. */
    uint32_t rgb_dst_factor; /* Weight of the stored colour. */
    uint32_t alpha_func; /* How the two weighted alphas are combined. */
    uint32_t alpha_src_factor; /* Weight of the fragment's alpha. In entry 0, with alpha_dst_factor 0 and a fragment shader that                   declares advanced equations: the number of the advanced equation. */
    uint32_t alpha_dst_factor; /* Weight of the stored alpha. */
    uint32_t colormask; /* Which channels are written. */
};

/* CREATE_BLEND: How fragments are combined with the colour attachments. All eight entries are always there; only entry 0
 * counts while independent_blend_enable is off. */
struct vgp_create_blend {
    uint32_t handle; /* Name of the new object, not 0. */
    bool independent_blend_enable; /* Each attachment uses its own entry. */
    bool logicop_enable; /* A bitwise operation replaces blending on all attachments. */
    bool dither; /* Dither when writing to formats of low precision. */
    bool alpha_to_coverage; /* Alpha of output 0 masks samples. */
    bool alpha_to_one; /* Alpha of output 0 is set to one after that. */
    uint32_t logicop_func; /* The bitwise operation. */
    struct vgp_create_blend_rt rt[VGP_MAX_COLOR_BUFFERS]; /* One entry per colour attachment. */
};

/* CREATE_RASTERIZER: How primitives become fragments. */
struct vgp_create_rasterizer {
    uint32_t handle; /* Name of the new object, not 0. */
    bool flatshade; /* Colours with COLOR interpolation are taken from the provoking vertex. */
    bool depth_clip; /* Clip at the near and far plane; off: depth is clamped instead. */
    bool clip_halfz; /* Clip space depth runs from 0 to w instead of from -w to w. */
    bool rasterizer_discard; /* Nothing is rasterized; vertex stages and stream output still run. */
    bool flatshade_first; /* The provoking vertex is the first one instead of the last. */
    bool light_twoside; /* Back faces take BCOLOR instead of COLOR. */
    bool sprite_coord_mode; /* Which corner of a point has coordinate 0,0. */
    bool point_quad_rasterization; /* Points are squares with sprite coordinates. */
    uint32_t cull_face; /* Which faces are thrown away. */
    uint32_t fill_front; /* How front faces are drawn. */
    uint32_t fill_back; /* How back faces are drawn. */
    bool scissor; /* Scissor rectangles count. */
    bool front_ccw; /* Counter-clockwise triangles are front faces, seen with row 0 at the top. */
    bool clamp_vertex_color; /* Vertex colours are clamped to 0..1. */
    bool clamp_fragment_color; /* Fragment colours are clamped to 0..1 before blending. */
    bool offset_line; /* Depth offset applies to polygons drawn as lines. */
    bool offset_point; /* Depth offset applies to polygons drawn as points. */
    bool offset_tri; /* Depth offset applies to filled polygons. */
    bool poly_smooth; /* Polygon edges are smoothed. */
    bool poly_stipple_enable; /* The polygon stipple pattern counts. */
    bool point_smooth; /* Points are round and smoothed. */
    bool point_size_per_vertex; /* Point sizes come from the PSIZE output instead of point_size. */
    bool multisample; /* Multisample rasterization; the sample mask counts. */
    bool line_smooth; /* Lines are smoothed. */
    bool line_stipple_enable; /* The line stipple pattern counts. */
    bool line_last_pixel; /* The last pixel of a line is drawn too. */
    bool half_pixel_center; /* Pixel centres lie at .5; guests always set it, hosts don't use it. */
    bool bottom_edge_rule; /* Tie break of the fill rule; hosts don't use it. */
    bool force_persample_interp; /* Inputs are interpolated per sample. */
    float point_size; /* Diameter of points, pixels. */
    uint32_t sprite_coord_enable; /* Bit n: TEXCOORD n (GENERIC n on old guests) is replaced by the point coordinate. */
    uint32_t line_stipple_pattern; /* The line pattern, bit 0 first. */
    uint32_t line_stipple_factor; /* How often each bit is repeated, minus 1. */
    uint32_t clip_plane_enable; /* Bit n: clip plane n, or clip distance n, acts. */
    float line_width; /* Pixels; 0 and less mean 1. */
    float offset_units; /* Depth offset: constant part, in smallest resolvable steps. */
    float offset_scale; /* Depth offset: factor of the slope. */
    float offset_clamp; /* Depth offset: limit, 0 for none. */
};

struct vgp_create_dsa_stencil {
    bool enabled; /* This face's stencil test is on. */
    uint32_t func; /* When a fragment passes: reference func stored, both masked with valuemask. */
    uint32_t fail_op; /* What happens to the stored value when the stencil test fails. */
    uint32_t zpass_op; /* What happens when both tests pass. */
    uint32_t zfail_op; /* What happens when only the depth test fails. */
    uint32_t valuemask; /* Bits that are compared. */
    uint32_t writemask; /* Bits that are written. */
};

/* CREATE_DSA: Depth, stencil and alpha tests. */
struct vgp_create_dsa {
    uint32_t handle; /* Name of the new object, not 0. */
    bool depth_enable; /* Depth test on. */
    bool depth_writemask; /* Depth is written (if the test is on). */
    uint32_t depth_func; /* When a fragment passes: fragment func stored. */
    bool alpha_enable; /* Alpha test on. */
    uint32_t alpha_func; /* When a fragment passes: alpha func alpha_ref. */
    struct vgp_create_dsa_stencil stencil[2]; /* Stencil test; entry 0 for front faces, entry 1 for back faces. With entry 1 off, entry 0 serves                 both. */
    float alpha_ref; /* What alpha is compared with. */
};

struct vgp_create_shader_so_outputs {
    uint32_t register_index; /* OUT register that is captured. */
    uint32_t start_component; /* First component captured. */
    uint32_t num_components; /* How many components. */
    uint32_t output_buffer; /* Which target it goes to. */
    uint32_t dst_offset_dwords; /* Place in the vertex's record, dwords. Gaps are skipped. */
    uint32_t stream; /* Vertex stream that it belongs to. */
};

/* CREATE_SHADER: One chunk of a shader's TGSI text. A text that does not fit is sent in several chunks with the same handle and
 * stage: the first tells the length of the whole, the others say where they belong. One text per stage can be
 * unfinished at a time. */
struct vgp_create_shader {
    uint32_t handle; /* Name of the new object, not 0. */
    uint32_t stage; /* Shader stage. */
    uint32_t offlen; /* First chunk: bytes of the whole text with its NUL. Continuation: bytes of the text that came before                 this chunk. */
    bool continuation; /* This chunk continues a text. */
    uint32_t num_tokens; /* A hint at the size of the parsed shader. Hosts that parse by themselves don't need it. */
    uint32_t num_so_outputs; /* Number of stream outputs; 0 in continuations. */
    uint32_t shared_bytes; /* Shared memory of a work group, bytes. */
    uint32_t so_stride[VGP_MAX_SO_BUFFERS]; /* Only with stream outputs. Bytes per vertex of each output buffer, in dwords. */
    struct vgp_create_shader_so_outputs so_outputs[VGP_MAX_SO_OUTPUTS]; /* The stream outputs; as many as num_so_outputs says. */
    struct vgp_span text; /* Text of this chunk. Every chunk but the last is a multiple of 4 bytes; the last is padded with                zeros. */
};

struct vgp_create_vertex_elements_elements {
    uint32_t src_offset; /* Bytes from the start of the vertex. */
    uint32_t instance_divisor; /* 0: one value per vertex. Otherwise one value per that many instances. */
    uint32_t vertex_buffer_index; /* Slot of the vertex buffer. */
    uint32_t src_format; /* Format of the value in memory. */
};

/* CREATE_VERTEX_ELEMENTS: How vertex shader inputs are fetched: element i feeds input i. */
struct vgp_create_vertex_elements {
    uint32_t handle; /* Name of the new object, not 0. */
    uint32_t num_elements;
    struct vgp_create_vertex_elements_elements elements[VGP_MAX_VERTEX_ELEMENTS]; /* The elements; how many follows from the length. */
};

/* CREATE_SAMPLER_VIEW: What a sampler sees of a resource: a format, a range of levels and layers, a channel order. */
struct vgp_create_sampler_view {
    uint32_t handle; /* Name of the new object, not 0. */
    uint32_t resource; /* The texture or buffer. */
    uint32_t format; /* Format that the shader sees; may differ from the resource's where the block sizes agree. */
    uint32_t target; /* Kind of texture that the shader sees. 0 (and always without the TEXTURE_VIEW capability): that of the                 resource. */
    uint32_t first_element_or_layers; /* Buffer: first texel. Texture: first layer in bits 0 to 15, last layer in bits 16 to 31. Plane of an                 imported picture: its number. */
    uint32_t last_element_or_levels; /* Buffer: last texel. Texture: first level in bits 0 to 7, last level in bits 8 to 15. */
    uint32_t swizzle_r; /* What the shader gets as red. */
    uint32_t swizzle_g; /* What the shader gets as green. */
    uint32_t swizzle_b; /* What the shader gets as blue. */
    uint32_t swizzle_a; /* What the shader gets as alpha. */
};

/* CREATE_SAMPLER_STATE: How textures are sampled. Bits between the fields are leftovers of older layouts and are ignored. */
struct vgp_create_sampler_state {
    uint32_t handle; /* Name of the new object, not 0. */
    uint32_t wrap_s; /* What happens outside of 0..1 in the first direction. */
    uint32_t wrap_t; /* The same in the second direction. */
    uint32_t wrap_r; /* The same in the third direction. */
    uint32_t min_img_filter; /* Filter when the texture is shrunk. */
    uint32_t min_mip_filter; /* How mip levels are chosen when the texture is shrunk. */
    uint32_t mag_img_filter; /* Filter when the texture is enlarged. */
    bool compare_mode; /* Compare with a reference (shadow samplers). */
    uint32_t compare_func; /* The comparison: reference func texel. */
    bool seamless_cube_map; /* Filter across the edges of cube faces. */
    uint32_t max_anisotropy; /* Most samples of anisotropic filtering; 0 and 1 turn it off. */
    float lod_bias; /* Added to the level of detail. */
    float min_lod; /* Smallest level of detail. */
    float max_lod; /* Largest level of detail. */
    uint32_t border_color[4]; /* Colour outside the texture. */
};

/* CREATE_SURFACE: A level and a range of layers of a resource that can be rendered to. */
struct vgp_create_surface {
    uint32_t handle; /* Name of the new object, not 0. */
    uint32_t resource; /* The texture. */
    uint32_t format; /* Format that is rendered to; may differ from the resource's within its class, as sRGB and linear do. */
    uint32_t level_or_first_element; /* Texture: mip level. Buffer: first element. */
    uint32_t first_layer; /* First layer, slice or face (buffers: low half of the last element). */
    uint32_t last_layer; /* Last one; if it differs from first_layer the attachment is layered (buffers: high half of the last                 element). */
};

/* CREATE_QUERY: Something that is counted or timed, and where its result goes. */
struct vgp_create_query {
    uint32_t handle; /* Name of the new object, not 0. */
    uint32_t query_type; /* What is counted. */
    uint32_t index; /* Vertex stream; for PIPELINE_STATISTICS the statistic's number. */
    uint32_t offset; /* Place of the result. Hosts don't use it: it is byte 0. */
    uint32_t resource; /* CUSTOM buffer of at least 16 bytes that takes the query_state record. */
};

/* CREATE_STREAMOUT_TARGET: A range of a buffer that captures stream output. */
struct vgp_create_streamout_target {
    uint32_t handle; /* Name of the new object, not 0. */
    uint32_t resource; /* The buffer. */
    uint32_t buffer_offset; /* Start of the range, bytes. */
    uint32_t buffer_size; /* Size of the range, bytes. */
};

/* CREATE_MSAA_SURFACE: A surface that is rendered with several samples per pixel although its texture has one; the samples are
 * resolved when rendering ends. It serves wherever a SURFACE does. */
struct vgp_create_msaa_surface {
    uint32_t handle; /* Name of the new object, not 0. */
    uint32_t resource; /* The texture. */
    uint32_t format; /* As for SURFACE. */
    uint32_t level_or_first_element; /* As for SURFACE. */
    uint32_t first_layer; /* As for SURFACE. */
    uint32_t last_layer; /* As for SURFACE. */
    uint32_t sample_count; /* Samples per pixel. */
};

#endif
