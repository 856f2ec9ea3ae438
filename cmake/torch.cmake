# SPDX-License-Identifier: GPL-3.0-or-later
# Finds libtorch, 1.13 or 2.x, and makes `sinkscope_torch`: includes, flags and libraries in one.
#
# A libtorch with CUDA (the PyPI wheel, or the archive of pytorch.org) is taken by its libraries
# alone: its own TorchConfig.cmake stops without a CUDA toolkit, which a program that compiles no
# kernels does not need. Say where it is with -DTorch_DIR=PREFIX/share/cmake/Torch or with
# CMAKE_PREFIX_PATH.
set(torch_hints ${Torch_DIR} $ENV{Torch_DIR})
foreach(prefix IN LISTS CMAKE_PREFIX_PATH)
    list(APPEND torch_hints ${prefix}/Torch ${prefix}/share/cmake/Torch)
endforeach()
set(torch_prefix "")
foreach(hint IN LISTS torch_hints)
    get_filename_component(prefix "${hint}/../../.." ABSOLUTE)
    if(EXISTS "${hint}/TorchConfig.cmake" AND EXISTS "${prefix}/lib/libtorch_cuda.so")
        set(torch_prefix "${prefix}")
        file(STRINGS "${hint}/TorchConfig.cmake" torch_old_abi REGEX "_GLIBCXX_USE_CXX11_ABI=0")
        break()
    endif()
endforeach()

add_library(sinkscope_torch INTERFACE)
if(torch_prefix)
    if(torch_old_abi)
        message(FATAL_ERROR "${torch_prefix} was built with the C++ ABI from before C++11, which the "
            "other libraries here do not have; use the \"cxx11 ABI\" archive or a wheel from 2.7 on.")
    endif()
    set(TORCH_INCLUDE_DIRS ${torch_prefix}/include
        ${torch_prefix}/include/torch/csrc/api/include)
    # Nobody calls into libtorch_cuda by name: it is loaded so that it registers its operators.
    set(TORCH_LIBRARIES -Wl,--push-state,--no-as-needed ${torch_prefix}/lib/libtorch.so
        ${torch_prefix}/lib/libtorch_cpu.so ${torch_prefix}/lib/libtorch_cuda.so
        ${torch_prefix}/lib/libc10.so -Wl,--pop-state)
    set(TORCH_CXX_FLAGS "")
    file(GLOB torch_openmp ${torch_prefix}/lib/libgomp*.so*)
    target_link_options(sinkscope_torch INTERFACE -Wl,-rpath,${torch_prefix}/lib)
    message(STATUS "libtorch with CUDA: ${torch_prefix}")
else()
    find_package(Torch REQUIRED)
    set(torch_openmp "")
endif()
separate_arguments(torch_flags UNIX_COMMAND "${TORCH_CXX_FLAGS}")
target_include_directories(sinkscope_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
target_compile_options(sinkscope_torch INTERFACE ${torch_flags})
target_link_libraries(sinkscope_torch INTERFACE ${TORCH_LIBRARIES})

# at::parallel_for is serial in code that is compiled without OpenMP. One runtime only: the one
# libtorch brings along, if any. The thread sanitizer cannot see the barriers of libgomp.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT CMAKE_CXX_FLAGS MATCHES "sanitize=thread")
    target_compile_options(sinkscope_torch INTERFACE -fopenmp)
    if(torch_openmp)
        list(GET torch_openmp 0 torch_openmp)
        target_link_libraries(sinkscope_torch INTERFACE ${torch_openmp})
    else()
        target_link_libraries(sinkscope_torch INTERFACE gomp)
    endif()
endif()
