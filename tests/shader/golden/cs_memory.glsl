#version 450 core
#define asF uintBitsToFloat
#define asU floatBitsToUint
layout(local_size_x = 8, local_size_y = 4, local_size_z = 1) in;
layout(binding = 0, rgba32f) coherent restrict uniform image2D cs_img0;
layout(binding = 1, r32ui) uniform uimage2DArray cs_img1;
layout(std430, binding = 0) coherent buffer cs_ssbo0 { uint cs_b0[]; };
layout(std430, binding = 1) buffer cs_ssbo1 { uint cs_b1[]; };
layout(binding = 0, offset = 0) uniform atomic_uint atomics0_0[2];
shared uint cs_shared[32];
void main()
{
    uvec4 t0 = uvec4(0u);
    uvec4 t1 = uvec4(0u);
    uvec4 t2 = uvec4(0u);
    uvec4 t3 = uvec4(0u);
    t0.xy = (uvec4(gl_WorkGroupID, 0u).xy * uvec2(4u) + uvec4(gl_LocalInvocationID, 0u).xy);
    uint at0 = 16u >> 2;
    t1.xy = uvec2(cs_b0[at0 + 0u], cs_b0[at0 + 1u]);
    uint at1 = t0.x >> 2;
    cs_shared[min(at1 + 0u, 31u)] = t1.y;
    groupMemoryBarrier();
    barrier();
    uint at2 = t0.x >> 2;
    t2.x = uint(cs_shared[min(at2 + 0u, 31u)]);
    t3.x = uvec4(atomicCounterIncrement(atomics0_0[1])).x;
    uint at3 = 4u >> 2;
    t3.y = uvec4(atomicCompSwap(cs_b0[at3 + 0u], t2.x, t3.x)).y;
    t2 = asU(imageLoad(cs_img0, ivec2(t0.xy)));
    imageStore(cs_img0, ivec2(t0.xy), asF(t2));
    t3.x = uvec4(imageAtomicMax(cs_img1, ivec3(t0.xyz), t2.x)).x;
    t3.x = uvec4(uint(cs_b0.length()) * 4u, 0u, 0u, 1u).x;
    uint at4 = 4u >> 2;
    cs_b0[at4 + 0u] = t3.x;
    cs_b0[at4 + 1u] = t3.y;
}
