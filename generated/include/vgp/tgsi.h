/* SPDX-License-Identifier: MIT; vgp-codegen 1, schema sha256 c970daaf642aeee7 */
/*
 * The words of TGSI text. On the wire they are text; the numbers are ours. Generated from protocol/virgl.xml: do not edit.
 * Each `_by_name` compares without regard to case and answers -1 for an unknown word.
 */
#ifndef VGP_TGSI_H
#define VGP_TGSI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Kinds of shader; the first word of a text. */
enum vgp_tgsi_processor {
    VGP_TGSI_PROCESSOR_VERT, /* Vertex shader. */
    VGP_TGSI_PROCESSOR_TESS_CTRL, /* Tessellation control shader. */
    VGP_TGSI_PROCESSOR_TESS_EVAL, /* Tessellation evaluation shader. */
    VGP_TGSI_PROCESSOR_GEOM, /* Geometry shader. */
    VGP_TGSI_PROCESSOR_FRAG, /* Fragment shader. */
    VGP_TGSI_PROCESSOR_COMP, /* Compute shader. */
    VGP_TGSI_PROCESSOR_TASK, /* Task shader; never sent. */
    VGP_TGSI_PROCESSOR_MESH, /* Mesh shader; never sent. */
};
#define VGP_TGSI_PROCESSOR_COUNT 8
int vgp_tgsi_processor_by_name(const char *text, size_t len);
const char *vgp_tgsi_processor_name(uint32_t value); /* NULL: no such value */

/* Register files. */
enum vgp_tgsi_file {
    VGP_TGSI_FILE_NULL, /* Nothing: a result that is not wanted. */
    VGP_TGSI_FILE_CONST, /* Constants: CONST[n] of the default block, CONST[k][n] of uniform buffer k. */
    VGP_TGSI_FILE_IN, /* Inputs. */
    VGP_TGSI_FILE_OUT, /* Outputs. */
    VGP_TGSI_FILE_TEMP, /* Temporaries. */
    VGP_TGSI_FILE_SAMP, /* Samplers. */
    VGP_TGSI_FILE_ADDR, /* Address registers, for indexing at run time. */
    VGP_TGSI_FILE_IMM, /* Immediates. */
    VGP_TGSI_FILE_SV, /* System values. */
    VGP_TGSI_FILE_IMAGE, /* Images. */
    VGP_TGSI_FILE_SVIEW, /* Sampler views: kind and result type of the texture of the sampler with the same number. */
    VGP_TGSI_FILE_BUFFER, /* Storage buffers. */
    VGP_TGSI_FILE_MEMORY, /* Shared memory. */
    VGP_TGSI_FILE_HWATOMIC, /* Atomic counters: HWATOMIC[binding][counter]. */
    VGP_TGSI_FILE_CONSTBUF, /* Uniform buffers as operands of LOAD; not sent. */
    VGP_TGSI_FILE_PRED, /* Predicates; historic. */
};
#define VGP_TGSI_FILE_COUNT 16
int vgp_tgsi_file_by_name(const char *text, size_t len);
const char *vgp_tgsi_file_name(uint32_t value); /* NULL: no such value */

/* What an input, output or system value means. */
enum vgp_tgsi_semantic {
    VGP_TGSI_SEMANTIC_POSITION, /* Clip position as an output of vertex stages; fragment coordinate as a fragment input; depth in z as a                fragment output. */
    VGP_TGSI_SEMANTIC_COLOR, /* Front colour n of vertex stages; colour n as a fragment input; colour of attachment n as a fragment                output. */
    VGP_TGSI_SEMANTIC_BCOLOR, /* Back colour n. */
    VGP_TGSI_SEMANTIC_FOG, /* Fog coordinate in x. */
    VGP_TGSI_SEMANTIC_PSIZE, /* Point size in x. */
    VGP_TGSI_SEMANTIC_GENERIC, /* Varying n; stages are matched by the number. */
    VGP_TGSI_SEMANTIC_NORMAL, /* Historic. */
    VGP_TGSI_SEMANTIC_FACE, /* Fragment input: x above 0 on front faces. */
    VGP_TGSI_SEMANTIC_EDGEFLAG, /* Vertex output: whether the edge is drawn in line mode. */
    VGP_TGSI_SEMANTIC_PRIM_ID, /* Number of the primitive. Input or system value, output of geometry shaders. */
    VGP_TGSI_SEMANTIC_INSTANCEID, /* Number of the instance, without the base instance. */
    VGP_TGSI_SEMANTIC_VERTEXID, /* Number of the vertex, with the base vertex. */
    VGP_TGSI_SEMANTIC_STENCIL, /* Fragment output: stencil value in y. */
    VGP_TGSI_SEMANTIC_CLIPDIST, /* Output n: clip (then cull) distances 4n to 4n+3. */
    VGP_TGSI_SEMANTIC_CLIPVERTEX, /* Output that user clip planes are applied to. */
    VGP_TGSI_SEMANTIC_GRID_SIZE, /* Number of work groups. */
    VGP_TGSI_SEMANTIC_BLOCK_ID, /* Number of the work group. */
    VGP_TGSI_SEMANTIC_BLOCK_SIZE, /* Size of the work group. */
    VGP_TGSI_SEMANTIC_THREAD_ID, /* Number of the thread within the work group. */
    VGP_TGSI_SEMANTIC_TEXCOORD, /* Varying n of its own count; can be replaced by the point coordinate. */
    VGP_TGSI_SEMANTIC_PCOORD, /* Fragment input: point coordinate. */
    VGP_TGSI_SEMANTIC_VIEWPORT_INDEX, /* Viewport of the primitive. */
    VGP_TGSI_SEMANTIC_LAYER, /* Layer of the primitive. */
    VGP_TGSI_SEMANTIC_SAMPLEID, /* Number of the sample. */
    VGP_TGSI_SEMANTIC_SAMPLEPOS, /* Position of the sample within the pixel. */
    VGP_TGSI_SEMANTIC_SAMPLEMASK, /* Covered samples as an input, samples to write as an output, in x. */
    VGP_TGSI_SEMANTIC_INVOCATIONID, /* Number of the geometry or control shader's run. */
    VGP_TGSI_SEMANTIC_VERTEXID_NOBASE, /* Number of the vertex, without the base vertex. */
    VGP_TGSI_SEMANTIC_BASEVERTEX, /* Base vertex of the draw. */
    VGP_TGSI_SEMANTIC_PATCH, /* Per patch varying n. */
    VGP_TGSI_SEMANTIC_TESSCOORD, /* Position within the patch. */
    VGP_TGSI_SEMANTIC_TESSOUTER, /* Outer tessellation levels. */
    VGP_TGSI_SEMANTIC_TESSINNER, /* Inner tessellation levels. */
    VGP_TGSI_SEMANTIC_VERTICESIN, /* Vertices of the patch. */
    VGP_TGSI_SEMANTIC_HELPER_INVOCATION, /* Whether the thread only serves derivatives. */
    VGP_TGSI_SEMANTIC_BASEINSTANCE, /* Base instance of the draw. */
    VGP_TGSI_SEMANTIC_DRAWID, /* Number of the draw. */
    VGP_TGSI_SEMANTIC_WORK_DIM, /* Dimensions of a kernel's grid; not sent. */
    VGP_TGSI_SEMANTIC_SUBGROUP_SIZE, /* Not sent. */
    VGP_TGSI_SEMANTIC_SUBGROUP_INVOCATION, /* Not sent. */
    VGP_TGSI_SEMANTIC_SUBGROUP_EQ_MASK, /* Not sent. */
    VGP_TGSI_SEMANTIC_SUBGROUP_GE_MASK, /* Not sent. */
    VGP_TGSI_SEMANTIC_SUBGROUP_GT_MASK, /* Not sent. */
    VGP_TGSI_SEMANTIC_SUBGROUP_LE_MASK, /* Not sent. */
    VGP_TGSI_SEMANTIC_SUBGROUP_LT_MASK, /* Not sent. */
    VGP_TGSI_SEMANTIC_CS_USER_DATA_AMD, /* Not sent. */
    VGP_TGSI_SEMANTIC_VIEWPORT_MASK, /* Not sent. */
    VGP_TGSI_SEMANTIC_CULLDIST, /* Historic; cull distances travel in CLIPDIST. */
};
#define VGP_TGSI_SEMANTIC_COUNT 48
int vgp_tgsi_semantic_by_name(const char *text, size_t len);
const char *vgp_tgsi_semantic_name(uint32_t value); /* NULL: no such value */

/* Settings of a whole shader, one per PROPERTY line. */
enum vgp_tgsi_property {
    VGP_TGSI_PROPERTY_GS_INPUT_PRIMITIVE, /* What a geometry shader takes: name of a primitive. */
    VGP_TGSI_PROPERTY_GS_OUTPUT_PRIMITIVE, /* What a geometry shader makes: name of a primitive. */
    VGP_TGSI_PROPERTY_GS_MAX_OUTPUT_VERTICES, /* How many vertices a geometry shader emits at most. */
    VGP_TGSI_PROPERTY_FS_COORD_ORIGIN, /* UPPER_LEFT (default) or LOWER_LEFT. */
    VGP_TGSI_PROPERTY_FS_COORD_PIXEL_CENTER, /* HALF_INTEGER (default) or INTEGER. */
    VGP_TGSI_PROPERTY_FS_COLOR0_WRITES_ALL_CBUFS, /* 1: COLOR[0] goes to all attachments. */
    VGP_TGSI_PROPERTY_FS_DEPTH_LAYOUT, /* How depth is changed: 0 not said, 1 any, 2 greater, 3 less, 4 unchanged. */
    VGP_TGSI_PROPERTY_VS_PROHIBIT_UCPS, /* 1: user clip planes don't act; not sent. */
    VGP_TGSI_PROPERTY_GS_INVOCATIONS, /* How often a geometry shader runs per primitive. */
    VGP_TGSI_PROPERTY_VS_WINDOW_SPACE_POSITION, /* 1: POSITION is in window coordinates; not sent. */
    VGP_TGSI_PROPERTY_TCS_VERTICES_OUT, /* Vertices of the patch that a control shader makes. */
    VGP_TGSI_PROPERTY_TES_PRIM_MODE, /* What is tessellated, as a primitive number: 1 isolines, 4 triangles, 7 quads. */
    VGP_TGSI_PROPERTY_TES_SPACING, /* 0 fractional odd, 1 fractional even, 2 equal. */
    VGP_TGSI_PROPERTY_TES_VERTEX_ORDER_CW, /* 1: clockwise. */
    VGP_TGSI_PROPERTY_TES_POINT_MODE, /* 1: makes points. */
    VGP_TGSI_PROPERTY_NUM_CLIPDIST_ENABLED, /* Number of clip distances. Sent only to hosts with cull distances. */
    VGP_TGSI_PROPERTY_NUM_CULLDIST_ENABLED, /* Number of cull distances, behind the clip distances. Sent only to hosts with cull distances. */
    VGP_TGSI_PROPERTY_FS_EARLY_DEPTH_STENCIL, /* 1: tests come before the shader. */
    VGP_TGSI_PROPERTY_FS_POST_DEPTH_COVERAGE, /* 1: the sample mask input is taken after the tests; not sent. */
    VGP_TGSI_PROPERTY_NEXT_SHADER, /* Kind of shader that follows; the guest takes it out. */
    VGP_TGSI_PROPERTY_CS_FIXED_BLOCK_WIDTH, /* Work group size x. */
    VGP_TGSI_PROPERTY_CS_FIXED_BLOCK_HEIGHT, /* Work group size y. */
    VGP_TGSI_PROPERTY_CS_FIXED_BLOCK_DEPTH, /* Work group size z. */
    VGP_TGSI_PROPERTY_VS_BLIT_SGPRS_AMD, /* Not sent. */
    VGP_TGSI_PROPERTY_CS_USER_DATA_COMPONENTS_AMD, /* Not sent. */
    VGP_TGSI_PROPERTY_LAYER_VIEWPORT_RELATIVE, /* 1: layer counts from the viewport's; not sent. */
    VGP_TGSI_PROPERTY_FS_BLEND_EQUATION_ADVANCED, /* Mask: bit n is advanced blend equation n. */
    VGP_TGSI_PROPERTY_SEPARABLE_PROGRAM, /* 1: stages are linked at draw time. Sent only with V2_SSO. */
    VGP_TGSI_PROPERTY_LEGACY_MATH_RULES, /* 1: 0 times anything is 0. Mesa's newer name. */
    VGP_TGSI_PROPERTY_MUL_ZERO_WINS, /* 1: 0 times anything is 0. The older name. */
};
#define VGP_TGSI_PROPERTY_COUNT 30
int vgp_tgsi_property_by_name(const char *text, size_t len);
const char *vgp_tgsi_property_name(uint32_t value); /* NULL: no such value */

/* Kinds of texture in declarations and sample opcodes. */
enum vgp_tgsi_texture {
    VGP_TGSI_TEXTURE_BUFFER, /* Texture buffer. */
    VGP_TGSI_TEXTURE_1D, /* One-dimensional. */
    VGP_TGSI_TEXTURE_2D, /* Two-dimensional. */
    VGP_TGSI_TEXTURE_3D, /* Three-dimensional. */
    VGP_TGSI_TEXTURE_CUBE, /* Cube map. */
    VGP_TGSI_TEXTURE_RECT, /* Rectangle, coordinates in texels. */
    VGP_TGSI_TEXTURE_SHADOW1D, /* One-dimensional, compared. */
    VGP_TGSI_TEXTURE_SHADOW2D, /* Two-dimensional, compared. */
    VGP_TGSI_TEXTURE_SHADOWRECT, /* Rectangle, compared. */
    VGP_TGSI_TEXTURE_1D_ARRAY, /* One-dimensional layers. */
    VGP_TGSI_TEXTURE_2D_ARRAY, /* Two-dimensional layers. */
    VGP_TGSI_TEXTURE_SHADOW1D_ARRAY, /* One-dimensional layers, compared. */
    VGP_TGSI_TEXTURE_SHADOW2D_ARRAY, /* Two-dimensional layers, compared. */
    VGP_TGSI_TEXTURE_SHADOWCUBE, /* Cube map, compared. */
    VGP_TGSI_TEXTURE_2D_MSAA, /* Multisample. */
    VGP_TGSI_TEXTURE_2D_ARRAY_MSAA, /* Multisample layers. */
    VGP_TGSI_TEXTURE_CUBEARRAY, /* Layers of cubes. */
    VGP_TGSI_TEXTURE_SHADOWCUBEARRAY, /* Layers of cubes, compared. */
    VGP_TGSI_TEXTURE_UNKNOWN, /* Not said. */
};
#define VGP_TGSI_TEXTURE_COUNT 19
int vgp_tgsi_texture_by_name(const char *text, size_t len);
const char *vgp_tgsi_texture_name(uint32_t value); /* NULL: no such value */

/* What a texture delivers. */
enum vgp_tgsi_return_type {
    VGP_TGSI_RETURN_TYPE_UNORM, /* Numbers in 0..1. */
    VGP_TGSI_RETURN_TYPE_SNORM, /* Numbers in -1..1. */
    VGP_TGSI_RETURN_TYPE_SINT, /* Signed integers. */
    VGP_TGSI_RETURN_TYPE_UINT, /* Unsigned integers. */
    VGP_TGSI_RETURN_TYPE_FLOAT, /* Floats. */
};
#define VGP_TGSI_RETURN_TYPE_COUNT 5
int vgp_tgsi_return_type_by_name(const char *text, size_t len);
const char *vgp_tgsi_return_type_name(uint32_t value); /* NULL: no such value */

/* How a fragment shader input is interpolated. */
enum vgp_tgsi_interpolate {
    VGP_TGSI_INTERPOLATE_CONSTANT, /* From the provoking vertex. */
    VGP_TGSI_INTERPOLATE_LINEAR, /* Linear on the screen, without perspective. */
    VGP_TGSI_INTERPOLATE_PERSPECTIVE, /* Perspective correct. */
    VGP_TGSI_INTERPOLATE_COLOR, /* PERSPECTIVE, or CONSTANT when the rasterizer's flatshade is on. */
};
#define VGP_TGSI_INTERPOLATE_COUNT 4
int vgp_tgsi_interpolate_by_name(const char *text, size_t len);
const char *vgp_tgsi_interpolate_name(uint32_t value); /* NULL: no such value */

/* Where in the pixel a fragment shader input is evaluated. */
enum vgp_tgsi_location {
    VGP_TGSI_LOCATION_CENTER, /* At the centre. */
    VGP_TGSI_LOCATION_CENTROID, /* Within the covered part. */
    VGP_TGSI_LOCATION_SAMPLE, /* At each sample. */
};
#define VGP_TGSI_LOCATION_COUNT 3
int vgp_tgsi_location_by_name(const char *text, size_t len);
const char *vgp_tgsi_location_name(uint32_t value); /* NULL: no such value */

/* Primitives in properties of geometry shaders; the order of the enum prim. */
enum vgp_tgsi_primitive {
    VGP_TGSI_PRIMITIVE_POINTS, /* Single points. */
    VGP_TGSI_PRIMITIVE_LINES, /* Pairs of vertices. */
    VGP_TGSI_PRIMITIVE_LINE_LOOP, /* A closed chain of lines. */
    VGP_TGSI_PRIMITIVE_LINE_STRIP, /* An open chain of lines. */
    VGP_TGSI_PRIMITIVE_TRIANGLES, /* Triples of vertices. */
    VGP_TGSI_PRIMITIVE_TRIANGLE_STRIP, /* Each vertex makes a triangle with the two before it. */
    VGP_TGSI_PRIMITIVE_TRIANGLE_FAN, /* Each vertex makes a triangle with the one before it and the first. */
    VGP_TGSI_PRIMITIVE_QUADS, /* Groups of four vertices. Guests convert these. */
    VGP_TGSI_PRIMITIVE_QUAD_STRIP, /* Each pair makes a quad with the pair before it. Guests convert these. */
    VGP_TGSI_PRIMITIVE_POLYGON, /* One convex polygon. */
    VGP_TGSI_PRIMITIVE_LINES_ADJACENCY, /* Lines with a neighbour vertex at both ends. */
    VGP_TGSI_PRIMITIVE_LINE_STRIP_ADJACENCY, /* A chain of such lines. */
    VGP_TGSI_PRIMITIVE_TRIANGLES_ADJACENCY, /* Triangles with a neighbour vertex at each edge. */
    VGP_TGSI_PRIMITIVE_TRIANGLE_STRIP_ADJACENCY, /* A strip of such triangles. */
    VGP_TGSI_PRIMITIVE_PATCHES, /* Patches for tessellation, vertices_per_patch vertices each. */
};
#define VGP_TGSI_PRIMITIVE_COUNT 15
int vgp_tgsi_primitive_by_name(const char *text, size_t len);
const char *vgp_tgsi_primitive_name(uint32_t value); /* NULL: no such value */

/* Values of FS_COORD_ORIGIN. */
enum vgp_tgsi_coord_origin {
    VGP_TGSI_COORD_ORIGIN_UPPER_LEFT, /* Row 0 is the first row of the resource. */
    VGP_TGSI_COORD_ORIGIN_LOWER_LEFT, /* Row 0 is the last row of the resource. */
};
#define VGP_TGSI_COORD_ORIGIN_COUNT 2
int vgp_tgsi_coord_origin_by_name(const char *text, size_t len);
const char *vgp_tgsi_coord_origin_name(uint32_t value); /* NULL: no such value */

/* Values of FS_COORD_PIXEL_CENTER. */
enum vgp_tgsi_pixel_center {
    VGP_TGSI_PIXEL_CENTER_HALF_INTEGER, /* The first pixel's centre is 0.5. */
    VGP_TGSI_PIXEL_CENTER_INTEGER, /* The first pixel's centre is 0.0. */
};
#define VGP_TGSI_PIXEL_CENTER_COUNT 2
int vgp_tgsi_pixel_center_by_name(const char *text, size_t len);
const char *vgp_tgsi_pixel_center_name(uint32_t value); /* NULL: no such value */

/* How an immediate is written. As an operand it is bits. */
enum vgp_tgsi_imm_type {
    VGP_TGSI_IMM_TYPE_FLT32, /* Floats: decimal, or 0x with eight hexadecimal digits for the bits. */
    VGP_TGSI_IMM_TYPE_UINT32, /* Unsigned decimal numbers. */
    VGP_TGSI_IMM_TYPE_INT32, /* Signed decimal numbers. */
    VGP_TGSI_IMM_TYPE_FLT64, /* 64-bit floats: decimal, or two hexadecimal words, low first. */
    VGP_TGSI_IMM_TYPE_UINT64, /* Unsigned 64-bit decimal numbers. */
    VGP_TGSI_IMM_TYPE_INT64, /* Signed 64-bit decimal numbers. */
};
#define VGP_TGSI_IMM_TYPE_COUNT 6
int vgp_tgsi_imm_type_by_name(const char *text, size_t len);
const char *vgp_tgsi_imm_type_name(uint32_t value); /* NULL: no such value */

/* Qualifiers of memory and image accesses. */
enum vgp_tgsi_qualifier {
    VGP_TGSI_QUALIFIER_COHERENT, /* Other threads see writes and this one sees theirs. */
    VGP_TGSI_QUALIFIER_RESTRICT, /* No other name reaches the same memory. */
    VGP_TGSI_QUALIFIER_VOLATILE, /* Others may change it at any time. */
    VGP_TGSI_QUALIFIER_STREAM_CACHE_POLICY, /* Cache hint; not sent. */
};
#define VGP_TGSI_QUALIFIER_COUNT 4
int vgp_tgsi_qualifier_by_name(const char *text, size_t len);
const char *vgp_tgsi_qualifier_name(uint32_t value); /* NULL: no such value */

/* Kinds of MEMORY declarations. GLOBAL when the word is missing; guests send SHARED only. */
enum vgp_tgsi_memory_type {
    VGP_TGSI_MEMORY_TYPE_GLOBAL, /* Global memory. */
    VGP_TGSI_MEMORY_TYPE_SHARED, /* Shared by the work group. */
    VGP_TGSI_MEMORY_TYPE_PRIVATE, /* Of one thread. */
    VGP_TGSI_MEMORY_TYPE_INPUT, /* Arguments of a kernel. */
};
#define VGP_TGSI_MEMORY_TYPE_COUNT 4
int vgp_tgsi_memory_type_by_name(const char *text, size_t len);
const char *vgp_tgsi_memory_type_name(uint32_t value); /* NULL: no such value */

enum vgp_tgsi_opcode {
    VGP_TGSI_OPCODE_ABS, /* |a|. */
    VGP_TGSI_OPCODE_ADD, /* a+b. */
    VGP_TGSI_OPCODE_AND, /* a&b. */
    VGP_TGSI_OPCODE_ARL, /* ADDR.c = int(floor(a.c)). */
    VGP_TGSI_OPCODE_ARR, /* ADDR.c = int(round(a.c)). */
    VGP_TGSI_OPCODE_ATOMAND, /* d = old value of a at b; stores old & c. */
    VGP_TGSI_OPCODE_ATOMCAS, /* d = old value of a at b; stores the fourth source if old equals c. */
    VGP_TGSI_OPCODE_ATOMDEC_WRAP, /* d = old value of a at b; stores old - 1, or c below 0; not sent. */
    VGP_TGSI_OPCODE_ATOMFADD, /* d = old value of a at b; stores old + c as floats; not sent. */
    VGP_TGSI_OPCODE_ATOMIMAX, /* d = old value of a at b; stores the greater of old and c, signed. */
    VGP_TGSI_OPCODE_ATOMIMIN, /* d = old value of a at b; stores the smaller of old and c, signed. */
    VGP_TGSI_OPCODE_ATOMINC_WRAP, /* d = old value of a at b; stores old + 1, or 0 behind c; not sent. */
    VGP_TGSI_OPCODE_ATOMOR, /* d = old value of a at b; stores old | c. */
    VGP_TGSI_OPCODE_ATOMUADD, /* d = old value of a at b; stores old + c. */
    VGP_TGSI_OPCODE_ATOMUMAX, /* d = old value of a at b; stores the greater of old and c, unsigned. */
    VGP_TGSI_OPCODE_ATOMUMIN, /* d = old value of a at b; stores the smaller of old and c, unsigned. */
    VGP_TGSI_OPCODE_ATOMXCHG, /* d = old value of a at b; stores c. */
    VGP_TGSI_OPCODE_ATOMXOR, /* d = old value of a at b; stores old ^ c. */
    VGP_TGSI_OPCODE_BALLOT, /* Mask. */
    VGP_TGSI_OPCODE_BARRIER, /* Execution barrier of the work group / patch. */
    VGP_TGSI_OPCODE_BFI, /* Insert b into a at offset c width d. */
    VGP_TGSI_OPCODE_BGNLOOP, /* Endless loop begin. */
    VGP_TGSI_OPCODE_BGNSUB, /* Begin subroutine. */
    VGP_TGSI_OPCODE_BREV, /* Bit reverse. */
    VGP_TGSI_OPCODE_BRK, /* Leave innermost loop. */
    VGP_TGSI_OPCODE_CAL, /* Call label. */
    VGP_TGSI_OPCODE_CASE, /* Case a.x. */
    VGP_TGSI_OPCODE_CEIL, /* Smallest whole number not below a. */
    VGP_TGSI_OPCODE_CLOCK, /* 64-bit counter in xy. */
    VGP_TGSI_OPCODE_CMP, /* a<0.0 ? b : c per component. */
    VGP_TGSI_OPCODE_CONT, /* Next iteration of innermost loop. */
    VGP_TGSI_OPCODE_COS, /* Cosine of a.x (radians) to all. */
    VGP_TGSI_OPCODE_D2F, /* Doubles xy,zw to floats x,y. */
    VGP_TGSI_OPCODE_D2I, /* To i32. */
    VGP_TGSI_OPCODE_D2I64, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_D2U, /* To u32. */
    VGP_TGSI_OPCODE_D2U64, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_DABS, /* |a| of 64-bit floats. */
    VGP_TGSI_OPCODE_DADD, /* a + b of 64-bit floats. */
    VGP_TGSI_OPCODE_DCEIL, /* Smallest whole number not below a, 64-bit floats. */
    VGP_TGSI_OPCODE_DDIV, /* a / b of 64-bit floats. */
    VGP_TGSI_OPCODE_DDX, /* d/dx, coarse allowed. */
    VGP_TGSI_OPCODE_DDX_FINE, /* Fine d/dx. */
    VGP_TGSI_OPCODE_DDY, /* d/dy. */
    VGP_TGSI_OPCODE_DDY_FINE, /* Fine d/dy. */
    VGP_TGSI_OPCODE_DEFAULT, /* Default case of SWITCH; not sent. */
    VGP_TGSI_OPCODE_DEMOTE, /* Demote to helper. */
    VGP_TGSI_OPCODE_DFLR, /* Largest whole number not above a, 64-bit floats. */
    VGP_TGSI_OPCODE_DFMA, /* Fused. */
    VGP_TGSI_OPCODE_DFRAC, /* a minus its floor, 64-bit floats. */
    VGP_TGSI_OPCODE_DFRACEXP, /* Two destinations: mantissa, exponent. */
    VGP_TGSI_OPCODE_DIV, /* a/b. */
    VGP_TGSI_OPCODE_DLDEXP, /* a*2^b. */
    VGP_TGSI_OPCODE_DMAD, /* a*b+c. */
    VGP_TGSI_OPCODE_DMAX, /* The greater, 64-bit floats. */
    VGP_TGSI_OPCODE_DMIN, /* The smaller, 64-bit floats. */
    VGP_TGSI_OPCODE_DMUL, /* a * b of 64-bit floats. */
    VGP_TGSI_OPCODE_DNEG, /* -a of 64-bit floats. */
    VGP_TGSI_OPCODE_DP2, /* Dot of xy to all. */
    VGP_TGSI_OPCODE_DP3, /* Dot of xyz to all. */
    VGP_TGSI_OPCODE_DP4, /* Dot of xyzw to all. */
    VGP_TGSI_OPCODE_DPH, /* a.xyz.b.xyz + b.w. */
    VGP_TGSI_OPCODE_DRCP, /* 1 / a of 64-bit floats. */
    VGP_TGSI_OPCODE_DROUND, /* Nearest whole number, 64-bit floats. */
    VGP_TGSI_OPCODE_DRSQ, /* 1 / square root of a, 64-bit floats. */
    VGP_TGSI_OPCODE_DSEQ, /* a == b of 64-bit floats: all ones or 0 in x (first pair) and z (second pair). */
    VGP_TGSI_OPCODE_DSGE, /* a >= b of 64-bit floats: all ones or 0 in x (first pair) and z (second pair). */
    VGP_TGSI_OPCODE_DSLT, /* a < b of 64-bit floats: all ones or 0 in x (first pair) and z (second pair). */
    VGP_TGSI_OPCODE_DSNE, /* a != b of 64-bit floats: all ones or 0 in x (first pair) and z (second pair). */
    VGP_TGSI_OPCODE_DSQRT, /* Square root, 64-bit floats. */
    VGP_TGSI_OPCODE_DSSG, /* Sign of 64-bit floats: -1.0, 0.0 or 1.0. */
    VGP_TGSI_OPCODE_DST, /* (1, a.y*b.y, a.z, b.w). */
    VGP_TGSI_OPCODE_DTRUNC, /* Toward zero, 64-bit floats. */
    VGP_TGSI_OPCODE_ELSE, /* Other branch of IF and UIF. */
    VGP_TGSI_OPCODE_EMIT, /* Emit vertex to stream immediate a.x. */
    VGP_TGSI_OPCODE_END, /* End of main; required last instruction. */
    VGP_TGSI_OPCODE_ENDIF, /* End of IF and UIF. */
    VGP_TGSI_OPCODE_ENDLOOP, /* Loop end, jumps back. */
    VGP_TGSI_OPCODE_ENDPRIM, /* End primitive of stream immediate a.x. */
    VGP_TGSI_OPCODE_ENDSUB, /* End subroutine. */
    VGP_TGSI_OPCODE_ENDSWITCH, /* End of SWITCH; not sent. */
    VGP_TGSI_OPCODE_EX2, /* 2 to the power of a.x, to all. */
    VGP_TGSI_OPCODE_EXP, /* (2^floor(x), x-floor(x), 2^x, 1). */
    VGP_TGSI_OPCODE_F2D, /* Float x,y to doubles xy,zw. */
    VGP_TGSI_OPCODE_F2I, /* Float to i32, toward zero. */
    VGP_TGSI_OPCODE_F2I64, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_F2U, /* Float to u32, toward zero. */
    VGP_TGSI_OPCODE_F2U64, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_FBFETCH, /* d = current value of colour output register a (framebuffer fetch). */
    VGP_TGSI_OPCODE_FLR, /* Largest whole number not above a. */
    VGP_TGSI_OPCODE_FMA, /* Fused a*b+c. */
    VGP_TGSI_OPCODE_FRC, /* a-floor(a). */
    VGP_TGSI_OPCODE_FSEQ, /* a == b of floats: all ones or 0. */
    VGP_TGSI_OPCODE_FSGE, /* a >= b of floats: all ones or 0. */
    VGP_TGSI_OPCODE_FSLT, /* a < b of floats: all ones or 0. */
    VGP_TGSI_OPCODE_FSNE, /* a != b of floats: all ones or 0. */
    VGP_TGSI_OPCODE_GATHER4, /* Gather with separate view and sampler; not sent. */
    VGP_TGSI_OPCODE_I2D, /* From i32. */
    VGP_TGSI_OPCODE_I2F, /* I32 to float. */
    VGP_TGSI_OPCODE_I2I64, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_I642D, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_I642F, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_I64ABS, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_I64DIV, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_I64MAX, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_I64MIN, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_I64MOD, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_I64NEG, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_I64SGE, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_I64SHR, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_I64SLT, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_I64SSG, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_IABS, /* |a|. */
    VGP_TGSI_OPCODE_IBFE, /* Signed bit field extract, b=offset, c=width. */
    VGP_TGSI_OPCODE_IDIV, /* Signed divide. */
    VGP_TGSI_OPCODE_IF, /* Taken when a.x != 0.0 (float). */
    VGP_TGSI_OPCODE_IMAX, /* The greater, signed. */
    VGP_TGSI_OPCODE_IMG2HND, /* Handle of an image; not sent. */
    VGP_TGSI_OPCODE_IMIN, /* The smaller, signed. */
    VGP_TGSI_OPCODE_IMSB, /* Index of highest bit differing from sign, or -1. */
    VGP_TGSI_OPCODE_IMUL_HI, /* High 32 bits signed product. */
    VGP_TGSI_OPCODE_INEG, /* -a. */
    VGP_TGSI_OPCODE_INTERP_CENTROID, /* Input a at centroid. */
    VGP_TGSI_OPCODE_INTERP_OFFSET, /* Input a at pixel offset b.xy. */
    VGP_TGSI_OPCODE_INTERP_SAMPLE, /* Input a at sample b.x. */
    VGP_TGSI_OPCODE_ISGE, /* a >= b, signed: all ones or 0. */
    VGP_TGSI_OPCODE_ISHR, /* Arithmetic shift right. */
    VGP_TGSI_OPCODE_ISLT, /* a < b, signed: all ones or 0. */
    VGP_TGSI_OPCODE_ISSG, /* Sign as i32. */
    VGP_TGSI_OPCODE_KILL, /* Discard unconditionally. */
    VGP_TGSI_OPCODE_KILL_IF, /* Discard when any component of a is < 0.0. */
    VGP_TGSI_OPCODE_LDEXP, /* a * 2^b, b integer. */
    VGP_TGSI_OPCODE_LG2, /* Logarithm of a.x to base 2, to all. */
    VGP_TGSI_OPCODE_LIT, /* d = (1, max(a.x,0), a.x>0 ? pow(max(a.y,0), clamp(a.w,-128,128)) : 0, 1). */
    VGP_TGSI_OPCODE_LOAD, /* d = resource a at address b; BUFFER/MEMORY/HWATOMIC: byte address b.x; CONSTBUF: bytes; IMAGE:                  integer coordinates, MSAA sample in b.w. */
    VGP_TGSI_OPCODE_LOD, /* As LODQ with shadow compare. */
    VGP_TGSI_OPCODE_LODQ, /* X = clamped lod, y = unclamped lod. */
    VGP_TGSI_OPCODE_LOG, /* (floor(log2 x), x/2^floor(log2 x), log2 x, 1). */
    VGP_TGSI_OPCODE_LRP, /* a*b + (1-a)*c. */
    VGP_TGSI_OPCODE_LSB, /* Index of lowest set bit or -1. */
    VGP_TGSI_OPCODE_MAD, /* a*b+c, may be unfused. */
    VGP_TGSI_OPCODE_MAX, /* The greater of two floats. */
    VGP_TGSI_OPCODE_MEMBAR, /* Memory barrier, immediate a.x is a bit mask (see tgsi_names.json membar_bits). */
    VGP_TGSI_OPCODE_MIN, /* The smaller of two floats. */
    VGP_TGSI_OPCODE_MOD, /* Signed remainder. */
    VGP_TGSI_OPCODE_MOV, /* d = a, bit exact unless modifiers. */
    VGP_TGSI_OPCODE_MUL, /* a*b. */
    VGP_TGSI_OPCODE_NOP, /* Nothing. */
    VGP_TGSI_OPCODE_NOT, /* ~a. */
    VGP_TGSI_OPCODE_OR, /* a|b. */
    VGP_TGSI_OPCODE_PK2H, /* Two halfs of a.xy into one u32. */
    VGP_TGSI_OPCODE_PK2US, /* Two unorm16. */
    VGP_TGSI_OPCODE_PK4B, /* Four snorm8. */
    VGP_TGSI_OPCODE_PK4UB, /* Four unorm8. */
    VGP_TGSI_OPCODE_POPC, /* Bit count. */
    VGP_TGSI_OPCODE_POW, /* a.x^b.x to all. */
    VGP_TGSI_OPCODE_RCP, /* 1/a.x to all. */
    VGP_TGSI_OPCODE_READ_FIRST, /* Value of the first active thread; not sent. */
    VGP_TGSI_OPCODE_READ_HELPER, /* ~0 in helper invocations. */
    VGP_TGSI_OPCODE_READ_INVOC, /* Value of thread b; not sent. */
    VGP_TGSI_OPCODE_RESQ, /* BUFFER: size in bytes in x; IMAGE: size in xyz, samples in w. */
    VGP_TGSI_OPCODE_RET, /* Return (host treats RET like an early end and runs the stage epilogue). */
    VGP_TGSI_OPCODE_ROUND, /* Round to nearest even. */
    VGP_TGSI_OPCODE_RSQ, /* 1/sqrt(a.x) to all. */
    VGP_TGSI_OPCODE_SAMP2HND, /* Handle of a sampler; not sent. */
    VGP_TGSI_OPCODE_SAMPLE, /* Sampling with separate view and sampler; not sent. */
    VGP_TGSI_OPCODE_SAMPLE_B, /* SAMPLE with a level of detail bias; not sent. */
    VGP_TGSI_OPCODE_SAMPLE_C, /* SAMPLE with comparison; not sent. */
    VGP_TGSI_OPCODE_SAMPLE_C_LZ, /* SAMPLE with comparison at level 0; not sent. */
    VGP_TGSI_OPCODE_SAMPLE_D, /* SAMPLE with derivatives; not sent. */
    VGP_TGSI_OPCODE_SAMPLE_I, /* Texel fetch without sampler; not sent. */
    VGP_TGSI_OPCODE_SAMPLE_INFO, /* Number of samples; not sent. */
    VGP_TGSI_OPCODE_SAMPLE_I_MS, /* Texel fetch of a sample; not sent. */
    VGP_TGSI_OPCODE_SAMPLE_L, /* SAMPLE with a level of detail; not sent. */
    VGP_TGSI_OPCODE_SAMPLE_POS, /* Position of a sample; not sent. */
    VGP_TGSI_OPCODE_SCS, /* (cos a.x, sin a.x, 0, 1). */
    VGP_TGSI_OPCODE_SEQ, /* a==b ? 1.0 : 0.0. */
    VGP_TGSI_OPCODE_SGE, /* a>=b ? 1.0 : 0.0. */
    VGP_TGSI_OPCODE_SGT, /* a>b ? 1.0 : 0.0. */
    VGP_TGSI_OPCODE_SHL, /* a<<b, low 5 bits of b. */
    VGP_TGSI_OPCODE_SIN, /* Sine of a.x (radians) to all. */
    VGP_TGSI_OPCODE_SLE, /* a<=b ? 1.0 : 0.0. */
    VGP_TGSI_OPCODE_SLT, /* a<b ? 1.0 : 0.0. */
    VGP_TGSI_OPCODE_SNE, /* a!=b ? 1.0 : 0.0. */
    VGP_TGSI_OPCODE_SQRT, /* Square root of a.x, to all. */
    VGP_TGSI_OPCODE_SSG, /* Sign: -1.0, 0.0, 1.0. */
    VGP_TGSI_OPCODE_STORE, /* Destination register is the BUFFER/MEMORY/IMAGE; a = address/coordinates, b = value; write mask                  selects dwords. */
    VGP_TGSI_OPCODE_SUB, /* a-b (old guests only). */
    VGP_TGSI_OPCODE_SVIEWINFO, /* Size of a view; not sent. */
    VGP_TGSI_OPCODE_SWITCH, /* Switch on a.x. */
    VGP_TGSI_OPCODE_TEX, /* Coord a; last source is the sampler; shadow reference in a.z (a.w for SHADOW2D_ARRAY and                  SHADOWCUBE). */
    VGP_TGSI_OPCODE_TEX2, /* As TEX with a second argument b.x (shadow reference of cube array). */
    VGP_TGSI_OPCODE_TEX_LZ, /* Sample lod 0. */
    VGP_TGSI_OPCODE_TG4, /* Gather; b.x immediate = component (ignored for shadow); shadow reference as TEX; SHADOWCUBEARRAY: b.x                  is the reference and no component is sent. */
    VGP_TGSI_OPCODE_TRUNC, /* Toward zero. */
    VGP_TGSI_OPCODE_TXB, /* Lod bias in a.w. */
    VGP_TGSI_OPCODE_TXB2, /* Second argument form: CUBEARRAY/SHADOW2D_ARRAY/SHADOWCUBE bias in b.x (reference stays in a.w);                  SHADOWCUBEARRAY reference in b.x, bias in b.y. */
    VGP_TGSI_OPCODE_TXD, /* Explicit derivatives b (dx) and c (dy). */
    VGP_TGSI_OPCODE_TXF, /* Integer texel fetch, lod or sample index in a.w. */
    VGP_TGSI_OPCODE_TXF_LZ, /* Texel fetch lod 0. */
    VGP_TGSI_OPCODE_TXL, /* Explicit lod in a.w. */
    VGP_TGSI_OPCODE_TXL2, /* As TXB2 with explicit lod instead of bias. */
    VGP_TGSI_OPCODE_TXP, /* Coordinates (and reference) divided by a.w. */
    VGP_TGSI_OPCODE_TXQ, /* Size query at lod a.x; d.w = number of levels. */
    VGP_TGSI_OPCODE_TXQS, /* Sample count to x. */
    VGP_TGSI_OPCODE_U2D, /* From u32. */
    VGP_TGSI_OPCODE_U2F, /* U32 to float. */
    VGP_TGSI_OPCODE_U2I64, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_U642D, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_U642F, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_U64ADD, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_U64DIV, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_U64MAX, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_U64MIN, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_U64MOD, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_U64MUL, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_U64SEQ, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_U64SGE, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_U64SHL, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_U64SHR, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_U64SLT, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_U64SNE, /* The operation of that name on 64-bit integers in pairs xy and zw; not sent. */
    VGP_TGSI_OPCODE_UADD, /* a + b of integers, signed or not. */
    VGP_TGSI_OPCODE_UARL, /* ADDR.c = int(a.c), a is integer. */
    VGP_TGSI_OPCODE_UBFE, /* Unsigned bit field extract. */
    VGP_TGSI_OPCODE_UCMP, /* a!=0 (bits) ? b : c per component. */
    VGP_TGSI_OPCODE_UDIV, /* Unsigned divide. */
    VGP_TGSI_OPCODE_UIF, /* Taken when a.x != 0 (bits). */
    VGP_TGSI_OPCODE_UMAD, /* a*b+c. */
    VGP_TGSI_OPCODE_UMAX, /* The greater, unsigned. */
    VGP_TGSI_OPCODE_UMIN, /* The smaller, unsigned. */
    VGP_TGSI_OPCODE_UMOD, /* Unsigned remainder. */
    VGP_TGSI_OPCODE_UMSB, /* Index of highest set bit or -1. */
    VGP_TGSI_OPCODE_UMUL, /* Low 32 bits of a*b. */
    VGP_TGSI_OPCODE_UMUL_HI, /* High 32 bits unsigned product. */
    VGP_TGSI_OPCODE_UP2H, /* U32 into two floats. */
    VGP_TGSI_OPCODE_UP2US, /* U32 into two unorm16. */
    VGP_TGSI_OPCODE_UP4B, /* U32 into four snorm8. */
    VGP_TGSI_OPCODE_UP4UB, /* U32 into four unorm8. */
    VGP_TGSI_OPCODE_USEQ, /* a == b of integers: all ones or 0. */
    VGP_TGSI_OPCODE_USGE, /* a >= b, unsigned: all ones or 0. */
    VGP_TGSI_OPCODE_USHR, /* Logical shift right. */
    VGP_TGSI_OPCODE_USLT, /* a < b, unsigned: all ones or 0. */
    VGP_TGSI_OPCODE_USNE, /* a != b of integers: all ones or 0. */
    VGP_TGSI_OPCODE_VOTE_ALL, /* All ones where a is not 0 in all threads of the group. */
    VGP_TGSI_OPCODE_VOTE_ANY, /* All ones where a is not 0 in any thread of the group. */
    VGP_TGSI_OPCODE_VOTE_EQ, /* All ones where a is the same in all threads of the group. */
    VGP_TGSI_OPCODE_XOR, /* a^b. */
    VGP_TGSI_OPCODE_XPD, /* Cross product of a.xyz and b.xyz; historic. */
};
#define VGP_TGSI_OPCODE_COUNT 249

enum vgp_tgsi_group {
    VGP_TGSI_GROUP_ADDRESS,
    VGP_TGSI_GROUP_ATOMIC,
    VGP_TGSI_GROUP_BINDLESS,
    VGP_TGSI_GROUP_BITS,
    VGP_TGSI_GROUP_BOOL_COMPARE,
    VGP_TGSI_GROUP_CONVERT,
    VGP_TGSI_GROUP_DERIVATIVE,
    VGP_TGSI_GROUP_DX10_SAMPLE,
    VGP_TGSI_GROUP_FLOAT,
    VGP_TGSI_GROUP_FLOAT_COMPARE,
    VGP_TGSI_GROUP_FLOW,
    VGP_TGSI_GROUP_FP64,
    VGP_TGSI_GROUP_FP64_COMPARE,
    VGP_TGSI_GROUP_FRAMEBUFFER,
    VGP_TGSI_GROUP_GEOMETRY,
    VGP_TGSI_GROUP_GROUP,
    VGP_TGSI_GROUP_INT,
    VGP_TGSI_GROUP_INT64,
    VGP_TGSI_GROUP_INTERPOLATE,
    VGP_TGSI_GROUP_KILL,
    VGP_TGSI_GROUP_LEGACY,
    VGP_TGSI_GROUP_MEMORY,
    VGP_TGSI_GROUP_MISC,
    VGP_TGSI_GROUP_MOVE,
    VGP_TGSI_GROUP_PACK,
    VGP_TGSI_GROUP_SELECT,
    VGP_TGSI_GROUP_SYNC,
    VGP_TGSI_GROUP_TEXTURE,
};

enum vgp_tgsi_result {
    VGP_TGSI_RESULT_NO_RESULT,
    VGP_TGSI_RESULT_PER_CHANNEL_FORMULA,
    VGP_TGSI_RESULT_PER_COMPONENT,
    VGP_TGSI_RESULT_SCALAR_REPLICATED,
    VGP_TGSI_RESULT_SPECIAL,
};

struct vgp_tgsi_opcode_info {
    const char *name;
    uint8_t num_dst;
    uint8_t num_src;  /* the sampler counted */
    bool has_texture; /* a texture target follows the operands */
    uint8_t group;    /* enum vgp_tgsi_group */
    uint8_t result;   /* enum vgp_tgsi_result */
};

/* NULL: no such opcode. */
const struct vgp_tgsi_opcode_info *vgp_tgsi_opcode_info(uint32_t opcode);
/* Without the suffixes _SAT and _PRECISE. */
int vgp_tgsi_opcode_by_name(const char *text, size_t len);

#ifdef __cplusplus
}
#endif
#endif
