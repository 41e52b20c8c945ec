#version 450 core
#define asF uintBitsToFloat
#define asU floatBitsToUint
layout(triangles, equal_spacing, ccw) in;
layout(std140) uniform bea_state {
    vec4 bea_clip_plane[8];
    float bea_y_scale;
    float bea_alpha_ref;
    float bea_point_size;
    int bea_draw_id;
    float bea_fb_height;
    uvec4 bea_stipple[8];
};
patch in vec4 tc_patch0;
uvec4 o0 = uvec4(0u);
void body()
{
    uvec4 t0 = uvec4(0u);
    t0 = asU((gl_in[0].gl_Position * vec4(gl_TessCoord, 0.0).xxxx));
    t0 = asU((gl_in[1].gl_Position * vec4(gl_TessCoord, 0.0).yyyy + asF(t0)));
    t0 = asU((gl_in[2].gl_Position * vec4(gl_TessCoord, 0.0).zzzz + asF(t0)));
    o0 = asU((asF(t0) * tc_patch0.yyyy));
}
void main()
{
    body();
    gl_Position = asF(o0);
    gl_Position.y *= bea_y_scale;
    gl_PointSize = bea_point_size;
}
