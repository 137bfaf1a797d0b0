using Fadu.Kernel;

namespace Fadu.Application.Evidence.Storage;

/// <summary>The store of evidence could not do what was asked; nothing of it is there.</summary>
public sealed class EvidenceStoreException : Exception
{
    private const int NoSpace = 28;
    private const int Quota = 122;
    private const int DiskFull = unchecked((int)0x80070070);

    /// <param name="fault">What stands in the way.</param>
    /// <param name="told">For whoever runs the service: where, and what to do.</param>
    /// <param name="inner">What the system said.</param>
    public EvidenceStoreException(EvidenceStoreFault fault, Text told, Exception? inner)
        : base(told.English, inner) => (Fault, Told) = (fault, told);

    /// <summary>What stands in the way.</summary>
    public EvidenceStoreFault Fault { get; }

    /// <summary>For whoever runs the service.</summary>
    public Text Told { get; }

    /// <summary>Of a folder, by what the system said.</summary>
    internal static EvidenceStoreException Of(string folder, Exception failure) => failure is IOException { HResult: NoSpace or Quota or DiskFull }
        ? new(EvidenceStoreFault.Full, new(
            $"佐证文件夹 {folder} 所在的磁盘已满，请腾出空间", $"the disk of the evidence folder {folder} is full; make room on it"), failure)
        : new(EvidenceStoreFault.Unavailable, new(
            $"佐证文件夹 {folder} 无法读写（{failure.GetType().Name}），请检查权限和磁盘",
            $"the evidence folder {folder} can't be read or written ({failure.GetType().Name}); check its rights and the disk"), failure);
}
