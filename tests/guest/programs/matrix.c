/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>

#include "scene.h"

void mat_identity(float m[16])
{
    for (int i = 0; i < 16; i++)
        m[i] = i % 5 == 0 ? 1.0f : 0.0f;
}

void mat_multiply(float out[16], const float a[16], const float b[16])
{
    float result[16];
    for (int column = 0; column < 4; column++) {
        for (int row = 0; row < 4; row++) {
            float sum = 0.0f;
            for (int k = 0; k < 4; k++)
                sum += a[k * 4 + row] * b[column * 4 + k];
            result[column * 4 + row] = sum;
        }
    }
    memcpy(out, result, sizeof(result));
}

void mat_perspective(float m[16], float fovy_degrees, float aspect, float near, float far)
{
    const float f = 1.0f / tanf(fovy_degrees * 0.00872664626f);
    memset(m, 0, 16 * sizeof(float));
    m[0] = f / aspect;
    m[5] = f;
    m[10] = (far + near) / (near - far);
    m[11] = -1.0f;
    m[14] = 2.0f * far * near / (near - far);
}

void mat_translate(float m[16], float x, float y, float z)
{
    float t[16];
    mat_identity(t);
    t[12] = x;
    t[13] = y;
    t[14] = z;
    mat_multiply(m, m, t);
}

void mat_rotate(float m[16], float degrees, float x, float y, float z)
{
    const float angle = degrees * 0.01745329252f, s = sinf(angle), c = cosf(angle), d = 1.0f - c;
    const float length = sqrtf(x * x + y * y + z * z);
    x /= length;
    y /= length;
    z /= length;
    const float r[16] = {x * x * d + c,
                         y * x * d + z * s,
                         x * z * d - y * s,
                         0,
                         x * y * d - z * s,
                         y * y * d + c,
                         y * z * d + x * s,
                         0,
                         x * z * d + y * s,
                         y * z * d - x * s,
                         z * z * d + c,
                         0,
                         0,
                         0,
                         0,
                         1};
    mat_multiply(m, m, r);
}

#define FACE(ax, ay, az, bx, by, bz, cx, cy, cz, dx, dy, dz, nx, ny, nz)                           \
    ax, ay, az, nx, ny, nz, 0, 0, bx, by, bz, nx, ny, nz, 1, 0, cx, cy, cz, nx, ny, nz, 1, 1, ax,  \
        ay, az, nx, ny, nz, 0, 0, cx, cy, cz, nx, ny, nz, 1, 1, dx, dy, dz, nx, ny, nz, 0, 1

/* clang-format off */
const float cube_vertices[36 * 8] = {
    FACE(-1, -1, 1, 1, -1, 1, 1, 1, 1, -1, 1, 1, 0, 0, 1),
    FACE(1, -1, -1, -1, -1, -1, -1, 1, -1, 1, 1, -1, 0, 0, -1),
    FACE(1, -1, 1, 1, -1, -1, 1, 1, -1, 1, 1, 1, 1, 0, 0),
    FACE(-1, -1, -1, -1, -1, 1, -1, 1, 1, -1, 1, -1, -1, 0, 0),
    FACE(-1, 1, 1, 1, 1, 1, 1, 1, -1, -1, 1, -1, 0, 1, 0),
    FACE(-1, -1, -1, 1, -1, -1, 1, -1, 1, -1, -1, 1, 0, -1, 0),
};
/* clang-format on */
