/* SPDX-License-Identifier: MIT */
/* png-diff A B [MAX]: exits with 1 when a channel of a pixel differs by more than MAX (of 255;
 * default 2). */
#include <png.h>
#include <stdio.h>
#include <stdlib.h>

struct picture {
    png_image image;
    unsigned char *pixels;
};

static int load(const char *path, struct picture *picture)
{
    picture->image = (png_image){.version = PNG_IMAGE_VERSION};
    if (!png_image_begin_read_from_file(&picture->image, path))
        goto fail;
    picture->image.format = PNG_FORMAT_RGBA;
    picture->pixels = malloc(PNG_IMAGE_SIZE(picture->image));
    if (picture->pixels && png_image_finish_read(&picture->image, NULL, picture->pixels, 0, NULL))
        return 1;
fail:
    fprintf(stderr, "png-diff: %s: %s\n", path, picture->image.message);
    return 0;
}

static int channel_distance(const unsigned char *a, const unsigned char *b)
{
    int worst = 0;
    for (int i = 0; i < 4; i++) {
        int distance = abs(a[i] - b[i]);
        if (distance > worst)
            worst = distance;
    }
    return worst;
}

static int compare(const struct picture *a, const struct picture *b, int limit)
{
    unsigned long differing = 0, beyond = 0;
    int worst = 0;
    if (a->image.width != b->image.width || a->image.height != b->image.height) {
        printf("sizes differ: %ux%u, %ux%u\n", a->image.width, a->image.height, b->image.width,
               b->image.height);
        return 1;
    }
    for (size_t i = 0; i < (size_t)a->image.width * a->image.height; i++) {
        int distance = channel_distance(a->pixels + i * 4, b->pixels + i * 4);
        differing += distance > 0;
        beyond += distance > limit;
        if (distance > worst)
            worst = distance;
    }
    printf("differing pixels %lu, beyond %d/255: %lu, worst %d\n", differing, limit, beyond, worst);
    return beyond > 0;
}

int main(int argc, char **argv)
{
    struct picture a = {0}, b = {0};
    int status = 2;
    if (argc < 3 || argc > 4) {
        fputs("usage: png-diff A B [MAX]\n", stderr);
        return 2;
    }
    if (load(argv[1], &a) && load(argv[2], &b))
        status = compare(&a, &b, argc > 3 ? atoi(argv[3]) : 2);
    free(a.pixels);
    free(b.pixels);
    return status;
}
