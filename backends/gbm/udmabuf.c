/* SPDX-License-Identifier: MIT */
/* A dma-buf of pages of memfds: the kernel's udmabuf driver. */
#include <errno.h>
#include <fcntl.h>
#include <linux/udmabuf.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "fail.h"
#include "gbm.h"
#include "layout.h"

static const char node[] = "/dev/udmabuf";

/* Pieces that follow each other in one file become one: the kernel counts pieces. */
static bool joins(const struct udmabuf_create_item *last, const struct bea_pages *next)
{
    return last->memfd == (uint32_t)next->fd && last->offset + last->size == next->offset;
}

static bool add(struct udmabuf_create_list *list, const struct bea_pages *pages, uint64_t page)
{
    struct udmabuf_create_item *last = list->count ? &list->list[list->count - 1] : NULL;
    uint64_t end;
    if (pages->fd < 0 || pages->bytes == 0 || pages->offset % page != 0 ||
        pages->bytes % page != 0 || !bea_add_u64(pages->offset, pages->bytes, &end))
        return false;
    if (last && joins(last, pages))
        last->size += pages->bytes;
    else
        list->list[list->count++] = (struct udmabuf_create_item){
            .memfd = (uint32_t)pages->fd, .offset = pages->offset, .size = pages->bytes};
    return true;
}

/* The kernel says EINVAL for nearly everything: what can be told apart is. */
static void explain(const struct udmabuf_create_list *list, int reason, struct bea_error *error)
{
    for (uint32_t i = 0; i < list->count; i++) {
        const int seals = fcntl((int)list->list[i].memfd, F_GET_SEALS);
        const char *why = seals < 0                  ? "is no memfd"
                          : !(seals & F_SEAL_SHRINK) ? "is not sealed against shrinking"
                          : seals & F_SEAL_WRITE     ? "is sealed against writing"
                                                     : NULL;
        if (why) {
            bea_gbm_fail(error, BEA_ERR_INVALID, "udmabuf: the file of piece %u %s", i, why);
            return;
        }
    }
    bea_gbm_fail(error, reason == ENOMEM ? BEA_ERR_NO_MEMORY : BEA_ERR_INVALID,
                 "udmabuf: the kernel refused %u pieces: %s", list->count, strerror(reason));
}

static int create(const struct udmabuf_create_list *list, struct bea_error *error)
{
    int device = open(node, O_RDWR | O_CLOEXEC);
    if (device < 0) {
        bea_gbm_fail(error, BEA_ERR_UNSUPPORTED, "udmabuf: %s: %s", node, strerror(errno));
        return -1;
    }
    int fd = ioctl(device, UDMABUF_CREATE_LIST, list);
    if (fd < 0)
        explain(list, errno, error);
    close(device);
    return fd;
}

int bea_udmabuf_create(const struct bea_pages *pages, size_t count, struct bea_error *error)
{
    const uint64_t page = (uint64_t)sysconf(_SC_PAGESIZE);
    uint64_t bytes;
    int fd = -1;
    if (count == 0 || count > UINT32_MAX ||
        !bea_mul_u64(count, sizeof(struct udmabuf_create_item), &bytes)) {
        bea_gbm_fail(error, BEA_ERR_INVALID, "udmabuf: no pages");
        return -1;
    }
    struct udmabuf_create_list *list = calloc(1, sizeof(*list) + (size_t)bytes);
    if (!list) {
        bea_gbm_fail(error, BEA_ERR_NO_MEMORY, "udmabuf: out of memory");
        return -1;
    }
    list->flags = UDMABUF_FLAGS_CLOEXEC;
    size_t i = 0;
    while (i < count && add(list, &pages[i], page))
        i++;
    if (i == count)
        fd = create(list, error);
    else
        bea_gbm_fail(error, BEA_ERR_INVALID, "udmabuf: piece %zu is not of whole pages", i);
    free(list);
    return fd;
}
