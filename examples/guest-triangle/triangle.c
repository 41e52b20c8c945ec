/* SPDX-License-Identifier: MIT */
/*
 * A guest in forty lines of drawing: the commands of one triangle, written by the generated
 * encoder. How they reach the host is behind gpu.h: a vtest socket (vtest.c) or the kernel of a
 * virtual machine (drm.c).
 *
 * usage: triangle SOCKET|DEVICE PICTURE.png
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gpu.h"
#include "picture.h"
#include "stream.h"
#include "vgp_format.h"

#define SIDE 64

/* Objects have numbers too, and the guest chooses them. They are not those of resources. */
enum { SURFACE = 1, BLEND, DEPTH_STENCIL, RASTERIZER, ELEMENTS, PASS_ON, PAINT };

struct vertex {
    float position[4], color[4];
};
static const struct vertex corners[3] = {
    {{-0.8f, -0.8f, 0, 1}, {1, 0, 0, 1}},
    {{0.8f, -0.8f, 0, 1}, {0, 1, 0, 1}},
    {{0, 0.8f, 0, 1}, {0, 0, 1, 1}},
};

/* Shaders are TGSI text, sent with its NUL. */
static const char pass_on[] =
    "VERT\nDCL IN[0]\nDCL IN[1]\nDCL OUT[0], POSITION\nDCL OUT[1], GENERIC[0]\n"
    "MOV OUT[0], IN[0]\nMOV OUT[1], IN[1]\nEND\n";
static const char paint[] =
    "FRAG\nDCL IN[0], GENERIC[0], PERSPECTIVE\nDCL OUT[0], COLOR\nMOV OUT[0], IN[0]\nEND\n";

static bool encoded(int error, const char *command)
{
    if (error != VGP_ENCODE_OK)
        fprintf(stderr, "%s: not encoded (%d)\n", command, error);
    return error == VGP_ENCODE_OK;
}

/* One command: its name in the reference, and those of its fields that are not 0. False: refused,
 * and nothing was written. */
#define ENCODE(command, ...)                                                                       \
    encoded(vgp_encode_##command(to, &(struct vgp_##command){__VA_ARGS__}), #command)

/* The drawing. */
static bool encode(struct vgp_sink *to, uint32_t picture, uint32_t vertices)
{
    const float half = SIDE / 2.0f;
    const uint32_t grey = vgp_encode_f32(0.2f), one = vgp_encode_f32(1);

    /* The vertices travel in the stream itself. */
    return ENCODE(resource_inline_write, .resource = vertices, .w = sizeof(corners), .h = 1, .d = 1,
                  .data = {corners, sizeof(corners)}) &&
           /* What is drawn into: a texture by way of a surface, and which part of it. */
           ENCODE(create_surface, .handle = SURFACE, .resource = picture,
                  .format = VIRGL_FORMAT_R8G8B8A8_UNORM) &&
           ENCODE(set_framebuffer_state, .nr_cbufs = 1, .cbufs = {SURFACE}) &&
           ENCODE(set_viewport_state, .num_viewports = 1,
                  .viewports = {{half, half, 0.5f, half, half, 0.5f}}) &&
           /* How: no blending, no tests. What is made has to be bound. */
           ENCODE(create_blend, .handle = BLEND, .rt = {{.colormask = 0xf}}) &&
           ENCODE(bind_object, VIRGL_OBJECT_BLEND, BLEND) &&
           ENCODE(create_dsa, .handle = DEPTH_STENCIL) &&
           ENCODE(bind_object, VIRGL_OBJECT_DSA, DEPTH_STENCIL) &&
           ENCODE(create_rasterizer, .handle = RASTERIZER, .depth_clip = true,
                  .half_pixel_center = true, .point_size = 1, .line_width = 1) &&
           ENCODE(bind_object, VIRGL_OBJECT_RASTERIZER, RASTERIZER) &&
           /* What a vertex is made of, and where the vertices are. */
           ENCODE(create_vertex_elements, .handle = ELEMENTS, .num_elements = 2,
                  .elements = {{.src_format = VIRGL_FORMAT_R32G32B32A32_FLOAT},
                               {.src_format = VIRGL_FORMAT_R32G32B32A32_FLOAT,
                                .src_offset = sizeof(corners->position)}}) &&
           ENCODE(bind_object, VIRGL_OBJECT_VERTEX_ELEMENTS, ELEMENTS) &&
           ENCODE(set_vertex_buffers, .num_buffers = 1,
                  .buffers = {{.stride = sizeof(*corners), .resource = vertices}}) &&
           /* The two programs. num_tokens is a hint: how large the parsed form may be. */
           ENCODE(create_shader, .handle = PASS_ON, .stage = VGP_STAGE_VERTEX,
                  .offlen = sizeof(pass_on), .num_tokens = 300,
                  .text = {pass_on, sizeof(pass_on)}) &&
           ENCODE(bind_shader, .shader = PASS_ON, .stage = VGP_STAGE_VERTEX) &&
           ENCODE(create_shader, .handle = PAINT, .stage = VGP_STAGE_FRAGMENT,
                  .offlen = sizeof(paint), .num_tokens = 300, .text = {paint, sizeof(paint)}) &&
           ENCODE(bind_shader, .shader = PAINT, .stage = VGP_STAGE_FRAGMENT) &&
           /* Dark grey, and on it the triangle. */
           ENCODE(clear, .buffers = VGP_CLEAR_BUFFERS_COLOR0, .color = {grey, grey, grey, one},
                  .depth = 1) &&
           ENCODE(draw_vbo, .mode = VGP_PRIM_TRIANGLES, .count = 3, .instance_count = 1,
                  .max_index = ~0u);
}

/* The host's part: a context, two resources, the stream, and the picture back. */
static bool draw(struct gpu *gpu, void *pixels)
{
    struct stream stream;
    const uint32_t picture = gpu_create(gpu, VGP_TARGET_TEXTURE_2D, VIRGL_FORMAT_R8G8B8A8_UNORM,
                                        VIRGL_BIND_RENDER_TARGET, SIDE, SIDE);
    const uint32_t vertices = gpu_create(gpu, VGP_TARGET_BUFFER, VIRGL_FORMAT_R8_UNORM,
                                         VIRGL_BIND_VERTEX_BUFFER, sizeof(corners), 1);

    stream_init(&stream);
    return picture != 0 && vertices != 0 && encode(&stream.sink, picture, vertices) &&
           gpu_submit(gpu, stream.dwords, stream.count) &&
           gpu_read(gpu, picture, SIDE, SIDE, pixels);
}

int main(int argc, char **argv)
{
    static unsigned char pixels[SIDE * SIDE * 4];
    struct gpu *gpu;
    bool good;

    if (argc != 3) {
        fprintf(stderr, "usage: triangle SOCKET|DEVICE PICTURE.png\n");
        return 2;
    }
    gpu = gpu_open(argv[1]);
    good = gpu && draw(gpu, pixels) && picture_write(argv[2], pixels, SIDE, SIDE);
    gpu_close(gpu);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
