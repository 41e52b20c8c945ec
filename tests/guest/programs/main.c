/* SPDX-License-Identifier: MIT */
/* guest-scenes --list | DIRECTORY [SCENE ...]: draws scenes and writes DIRECTORY/SCENE.png. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scene.h"

static const struct scene *const lists[] = {scenes_gles2,         scenes_gles32, scenes_core,
                                            scenes_core_advanced, scenes_rare,   scenes_compat};

static bool wanted(const char *name, int count, char **names)
{
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return count == 0;
}

static void check_errors(const struct scene *scene)
{
    GLenum error = glGetError();
    if (error != GL_NO_ERROR)
        die("%s: GL error 0x%x", scene->name, error);
}

static void draw(const struct scene *scene, const char *directory)
{
    static uint8_t pixels[SCENE_SIZE * SCENE_SIZE * 4];
    char path[4096];
    if (!scene_begin(scene->api)) {
        printf("SKIP %s: no such context on this driver\n", scene->name);
        scene_end();
        return;
    }
    if (scene->extension && !epoxy_has_gl_extension(scene->extension)) {
        printf("SKIP %s: no %s\n", scene->name, scene->extension);
        scene_end();
        return;
    }
    for (int frame = 0; frame < SCENE_FRAMES; frame++) {
        glBindFramebuffer(GL_FRAMEBUFFER, scene_framebuffer);
        scene->draw(frame);
        glFlush();
    }
    glBindFramebuffer(GL_FRAMEBUFFER, scene_framebuffer);
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    glReadPixels(0, 0, SCENE_SIZE, SCENE_SIZE, GL_RGBA, GL_UNSIGNED_BYTE, pixels);
    check_errors(scene);
    snprintf(path, sizeof(path), "%s/%s.png", directory, scene->name);
    write_png(path, SCENE_SIZE, SCENE_SIZE, pixels);
    printf("DONE %s: %s, %s\n", scene->name, (const char *)glGetString(GL_RENDERER),
           (const char *)glGetString(GL_VERSION));
    fflush(stdout);
    scene_end();
}

int main(int argc, char **argv)
{
    const bool list = argc == 2 && strcmp(argv[1], "--list") == 0;
    if (argc < 2) {
        fputs("usage: guest-scenes --list | DIRECTORY [SCENE ...]\n", stderr);
        return 2;
    }
    for (size_t i = 0; i < ARRAY_SIZE(lists); i++) {
        for (const struct scene *scene = lists[i]; scene->name; scene++) {
            if (list)
                puts(scene->name);
            else if (wanted(scene->name, argc - 2, argv + 2))
                draw(scene, argv[1]);
        }
    }
    return 0;
}
