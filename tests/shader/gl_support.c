/* SPDX-License-Identifier: MIT */
#include "gl_support.h"

#include <criterion/criterion.h>
#include <dlfcn.h>
#include <epoxy/egl.h>
#include <link.h>
#include <stdlib.h>
#include <string.h>

static EGLDisplay display;
static EGLContext context;

static int keep_driver(struct dl_phdr_info *object, size_t size, void *data)
{
    (void)size;
    (void)data;
    if (strstr(object->dlpi_name, "_dri.so") || strstr(object->dlpi_name, "gallium"))
        dlopen(object->dlpi_name, RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE);
    return 0;
}

void test_gl_begin(bool es)
{
    const EGLint attributes[] = {EGL_CONTEXT_MAJOR_VERSION,
                                 es ? 3 : 4,
                                 EGL_CONTEXT_MINOR_VERSION,
                                 es ? 2 : 5,
                                 es ? EGL_NONE : EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                 EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                 EGL_NONE};
    setenv("EGL_PLATFORM", "surfaceless", 0);
    setenv("LIBGL_ALWAYS_SOFTWARE", "1", 0);
    display = eglGetDisplay(EGL_DEFAULT_DISPLAY);
    context = EGL_NO_CONTEXT;
    if (eglInitialize(display, NULL, NULL) && eglBindAPI(es ? EGL_OPENGL_ES_API : EGL_OPENGL_API))
        context = eglCreateContext(display, EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, attributes);
    if (context == EGL_NO_CONTEXT)
        cr_skip_test("no surfaceless %s context here", es ? "GLES 3.2" : "GL 4.5");
    cr_assert(eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context));
    /* What an unloaded driver left behind could not be told from a leak of ours. */
    dl_iterate_phdr(keep_driver, NULL);
}

void test_gl_end(void)
{
    eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    eglDestroyContext(display, context);
    eglTerminate(display);
    eglReleaseThread();
}

static bool has(const char *extension)
{
    return epoxy_has_gl_extension(extension);
}

struct bea_glsl_host test_gl_host(bool es)
{
    struct bea_glsl_host host;
    memset(&host, 0, sizeof(host));
    host.version = es ? 320 : 450;
    host.es = es;
    host.explicit_binding = host.gpu_shader5 = host.shader_images = host.ssbo = true;
    host.atomic_counters = host.texture_gather = host.cube_map_array = host.image_size = true;
    host.sample_shading = host.interpolation_functions = host.precise = host.bit_encoding = true;
    host.tessellation = host.geometry = host.compute = host.texture_buffer =
        host.multisample_array = true;
    host.fp64 = !es;
    host.soft_fp64 = es;
    host.dual_source = !es || has("GL_EXT_blend_func_extended");
    host.clip_distance = host.cull_distance = !es || has("GL_EXT_clip_cull_distance");
    host.texture_query_lod = host.texture_query_levels = host.texture_samples = !es;
    host.derivative_control = host.conservative_depth = host.viewport_array = !es;
    host.draw_parameters = has("GL_ARB_shader_draw_parameters");
    host.stencil_export = has("GL_ARB_shader_stencil_export");
    host.vertex_layer = has("GL_ARB_shader_viewport_layer_array");
    host.group_vote = has("GL_ARB_shader_group_vote");
    host.shader_clock = has("GL_ARB_shader_clock");
    host.atomic_counter_ops = has("GL_ARB_shader_atomic_counter_ops");
    host.int64 = has("GL_ARB_gpu_shader_int64");
    host.texture_shadow_lod = has("GL_EXT_texture_shadow_lod");
    host.framebuffer_fetch = has("GL_EXT_shader_framebuffer_fetch");
    host.advanced_blend = has("GL_KHR_blend_equation_advanced");
    return host;
}

struct bea_glsl_host test_gl_host_330(void)
{
    struct bea_glsl_host host;
    memset(&host, 0, sizeof(host));
    host.version = 330;
    host.bit_encoding = host.dual_source = host.clip_distance = host.geometry =
        host.texture_buffer = true;
    return host;
}

void test_gl_join(struct test_stage *stages, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!stages[i].ir)
            stages[i].ir = test_parse_good(stages[i].text);
        bea_shader_scan(stages[i].ir, &stages[i].info);
    }
    for (size_t i = 0; i < count; i++) {
        struct bea_shader_key *key = &stages[i].key;
        bool vertex = stages[i].ir->stage != VGP_STAGE_FRAGMENT &&
                      stages[i].ir->stage != VGP_STAGE_COMPUTE &&
                      stages[i].ir->stage != VGP_STAGE_TESS_CTRL;
        key->prev_stage = i ? (uint8_t)stages[i - 1].ir->stage : 0xff;
        key->next_stage = i + 1 < count ? (uint8_t)stages[i + 1].ir->stage : 0xff;
        if (i)
            key->prev = stages[i - 1].info.outputs;
        if (i + 1 < count)
            key->next = stages[i + 1].info.inputs;
        key->last_vertex_stage =
            vertex && (i + 1 == count || key->next_stage == VGP_STAGE_FRAGMENT);
        key->num_cbufs = key->num_cbufs ? key->num_cbufs : 1;
    }
}

char *test_gl_text(const struct test_stage *stage, const struct bea_glsl_host *host,
                   enum bea_status *status, struct bea_shader_error *error)
{
    struct bea_shader_glsl glsl = {NULL, 0, false};
    memset(error, 0, sizeof(*error));
    *status = bea_shader_compile(stage->ir, &stage->key, host, &glsl, error);
    cr_assert_eq(*status == BEA_OK, glsl.text != NULL);
    if (glsl.text)
        cr_assert_eq(strlen(glsl.text), glsl.bytes);
    return glsl.text;
}

GLuint test_gl_compile(uint32_t stage, const char *text, char *log, size_t capacity)
{
    static const GLenum kinds[] = {
        [VGP_STAGE_VERTEX] = GL_VERTEX_SHADER,
        [VGP_STAGE_FRAGMENT] = GL_FRAGMENT_SHADER,
        [VGP_STAGE_GEOMETRY] = GL_GEOMETRY_SHADER,
        [VGP_STAGE_TESS_CTRL] = GL_TESS_CONTROL_SHADER,
        [VGP_STAGE_TESS_EVAL] = GL_TESS_EVALUATION_SHADER,
        [VGP_STAGE_COMPUTE] = GL_COMPUTE_SHADER,
    };
    GLuint shader = glCreateShader(kinds[stage]);
    glShaderSource(shader, 1, &text, NULL);
    glCompileShader(shader);
    GLint compiled = 0;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
    if (compiled)
        return shader;
    glGetShaderInfoLog(shader, (GLsizei)capacity, NULL, log);
    glDeleteShader(shader);
    return 0;
}

GLuint test_gl_shader(const struct test_stage *stage, const struct bea_glsl_host *host,
                      struct bea_shader_error *error)
{
    enum bea_status status;
    char *text = test_gl_text(stage, host, &status, error), log[2048] = "";
    if (!text) {
        cr_assert_eq(status, BEA_ERR_UNSUPPORTED, "%d: %s", status, error->message);
        return 0;
    }
    GLuint shader = test_gl_compile(stage->ir->stage, text, log, sizeof(log));
    cr_assert_neq(shader, 0, "%s\n%s", log, text);
    free(text);
    return shader;
}

GLuint test_gl_program(struct test_stage *stages, size_t count, const struct bea_glsl_host *host,
                       const char *const *capture)
{
    GLuint program = glCreateProgram();
    for (size_t i = 0; i < count; i++) {
        struct bea_shader_error error;
        GLuint shader = test_gl_shader(&stages[i], host, &error);
        cr_assert_neq(shader, 0, "%s", error.message);
        glAttachShader(program, shader);
        glDeleteShader(shader);
    }
    GLsizei captures = 0;
    while (capture && capture[captures])
        captures++;
    if (captures)
        glTransformFeedbackVaryings(program, captures, capture, GL_INTERLEAVED_ATTRIBS);
    glLinkProgram(program);
    GLint linked = 0;
    glGetProgramiv(program, GL_LINK_STATUS, &linked);
    char log[2048] = "";
    glGetProgramInfoLog(program, sizeof(log), NULL, log);
    cr_assert(linked, "%s", log);
    glUseProgram(program);
    return program;
}

void test_gl_finish_stages(struct test_stage *stages, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bea_shader_ir_destroy(stages[i].ir);
        stages[i].ir = NULL;
    }
}

void test_gl_uniform_block(GLuint program, const char *name, GLuint binding, const void *data,
                           size_t bytes)
{
    GLuint index = glGetUniformBlockIndex(program, name), buffer;
    if (index == GL_INVALID_INDEX)
        return;
    glUniformBlockBinding(program, index, binding);
    glGenBuffers(1, &buffer);
    glBindBufferBase(GL_UNIFORM_BUFFER, binding, buffer);
    glBufferData(GL_UNIFORM_BUFFER, (GLsizeiptr)bytes, data, GL_STATIC_DRAW);
}

struct bea_shader_state test_gl_state(void)
{
    struct bea_shader_state state;
    memset(&state, 0, sizeof(state));
    state.y_scale = 1.0f;
    state.point_size = 1.0f;
    return state;
}
