// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/trace_file.h"

#include "io/json_reader.h"
#include "io/safetensors.h"
#include "io/safetensors_writer.h"
#include "io/trace_json.h"

#include <charconv>
#include <functional>

namespace sinkscope::io {

namespace {

const char* const versionKey = "sinkscope_trace";
const char* const jsonKey = "sinkscope_json";

using Visit = std::function<void(const std::string& name, Tensor& tensor)>;

/// Every tensor member by its name in the file.
void visitTensors(PrefillRecord& record, const Visit& visit)
{
    visit("prefill.received", record.received);
    visit("prefill.entropy", record.entropy);
    visit("prefill.lastRow", record.lastRow);
    visit("prefill.hiddenNorm", record.hiddenNorm);
    visit("prefill.hiddenMax", record.hiddenMax);
    visit("prefill.hiddenArgmax", record.hiddenArgmax);
    visit("prefill.phi", record.phi);
    visit("prefill.hiddenMedian", record.hiddenMedian);
    visit("prefill.valueNorm", record.valueNorm);
    visit("prefill.primaryCosine", record.primaryCosine);
    visit("prefill.mlpNorm", record.mlpNorm);
    visit("prefill.mlpCosine", record.mlpCosine);
    visit("prefill.tagTokens", record.tagTokens);
    visit("prefill.tagDirections", record.tagDirections);
    visit("prefill.visionNorm", record.visionNorm);
    visit("prefill.visionNormMean", record.visionNormMean);
    visit("prefill.keys", record.keys);
    visit("prefill.queries", record.queries);
    visit("prefill.values", record.values);
    visit("prefill.residuals", record.residuals);
}

void visitTensors(StepRecord& record, const std::string& prefix, const Visit& visit)
{
    visit(prefix + "keys", record.keys);
    visit(prefix + "queries", record.queries);
    visit(prefix + "values", record.values);
    visit(prefix + "mass", record.mass);
    visit(prefix + "sinkMass", record.sinkMass);
    visit(prefix + "entropy", record.entropy);
    visit(prefix + "hiddenNorm", record.hiddenNorm);
    visit(prefix + "phi", record.phi);
    visit(prefix + "valueNorm", record.valueNorm);
    visit(prefix + "primaryCosine", record.primaryCosine);
    visit(prefix + "mlpNorm", record.mlpNorm);
    visit(prefix + "mlpCosine", record.mlpCosine);
    visit(prefix + "residuals", record.residuals);
    visit(prefix + "logits", record.logits);
}

std::string stepPrefix(std::size_t step) { return "steps." + std::to_string(step) + "."; }

TensorDtype fileType(DType type)
{
    switch (type) {
    case DType::F16:
        return TensorDtype::F16;
    case DType::BF16:
        return TensorDtype::BF16;
    case DType::F32:
        return TensorDtype::F32;
    case DType::I32:
        return TensorDtype::I32;
    case DType::I64:
        return TensorDtype::I64;
    }
    throw Error(ErrorKind::Internal, "unknown tensor type");
}

class MappedBuffer : public Buffer {
public:
    MappedBuffer(std::shared_ptr<const MappedFile> file, std::span<const std::byte> bytes)
        : m_file(std::move(file))
        , m_bytes(bytes)
    {
    }
    std::span<const std::byte> bytes() const override { return m_bytes; }

private:
    std::shared_ptr<const MappedFile> m_file;
    std::span<const std::byte> m_bytes;
};

/// The bytes as a Trace tensor: mapped when aligned, else copied.
Tensor tensorOf(const SafetensorsTensor& entry, const SafetensorsFile& file)
{
    for (const DType type : { DType::F16, DType::BF16, DType::F32, DType::I32, DType::I64 }) {
        if (fileType(type) != entry.dtype)
            continue;
        const auto address = reinterpret_cast<std::uintptr_t>(entry.data.data());
        if (address % byteSize(type) == 0)
            return { type, entry.shape,
                std::make_shared<MappedBuffer>(file.mapping(), entry.data) };
        auto copy = std::make_shared<HeapBuffer>(entry.data.size());
        std::copy(entry.data.begin(), entry.data.end(), copy->data());
        return { type, entry.shape, copy };
    }
    throw badInput(file.path().string() + ": tensor \"" + entry.name + "\" has type "
        + std::string(dtypeName(entry.dtype))
        + ", expected F16, BF16, F32, I32 or I64; save the trace again");
}

int versionOf(const SafetensorsFile& file)
{
    const auto found = file.metadata().find(versionKey);
    if (found == file.metadata().end() || !file.metadata().contains(jsonKey))
        throw badInput(file.path().string()
            + ": this safetensors file is not a Sinkscope trace (metadata \"" + versionKey
            + "\" is missing); choose a file written with --out");
    int version = 0;
    std::from_chars(found->second.data(), found->second.data() + found->second.size(), version);
    return version;
}

} // namespace

void writeTrace(const Trace& trace, const std::filesystem::path& path)
{
    std::vector<TensorDeclaration> declarations;
    std::vector<Tensor> tensors;
    const Visit collect = [&](const std::string& name, Tensor& tensor) {
        if (tensor.empty())
            return;
        declarations.push_back({ name, fileType(tensor.dtype()), tensor.shape() });
        tensors.push_back(tensor);
    };
    PrefillRecord prefill = trace.prefill ? *trace.prefill : PrefillRecord {};
    visitTensors(prefill, collect);
    for (std::size_t i = 0; i < trace.steps.size(); ++i) {
        StepRecord step = *trace.steps[i];
        visitTensors(step, stepPrefix(i), collect);
    }
    SafetensorsWriter::Options options;
    options.metadata[versionKey] = std::to_string(traceFormatVersion);
    options.metadata[jsonKey] = traceToJson(trace).dump();
    SafetensorsWriter writer(path, declarations, options);
    for (std::size_t i = 0; i < tensors.size(); ++i)
        writer.write(declarations[i].name, tensors[i].bytes());
    writer.finish();
}

TracePtr readTrace(const std::filesystem::path& path)
{
    const SafetensorsFile file = SafetensorsFile::open(path);
    const int version = versionOf(file);
    if (version < 1 || version > traceFormatVersion)
        throw badInput(path.string() + ": trace format version " + std::to_string(version)
            + " was written by a newer Sinkscope; this one reads up to version "
            + std::to_string(traceFormatVersion));
    const std::string& text = file.metadata().at(jsonKey);
    auto trace =
        std::make_shared<Trace>(traceFromJson(parseJson(text, path.string()), path.string()));
    const Visit fill = [&](const std::string& name, Tensor& tensor) {
        if (const SafetensorsTensor* entry = file.find(name))
            tensor = tensorOf(*entry, file);
    };
    auto prefill = std::make_shared<PrefillRecord>(*trace->prefill);
    visitTensors(*prefill, fill);
    trace->prefill = prefill;
    for (std::size_t i = 0; i < trace->steps.size(); ++i) {
        auto step = std::make_shared<StepRecord>(*trace->steps[i]);
        visitTensors(*step, stepPrefix(i), fill);
        trace->steps[i] = step;
    }
    return trace;
}

} // namespace sinkscope::io
