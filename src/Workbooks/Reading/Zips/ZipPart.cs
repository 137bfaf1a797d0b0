namespace Fadu.Workbooks.Reading.Zips;

/// <summary>A file in the zip file.</summary>
/// <param name="Name">Its path.</param>
/// <param name="Start">Where its packed bytes start.</param>
/// <param name="Packed">How many packed bytes.</param>
/// <param name="Unpacked">How many bytes it says it has.</param>
/// <param name="Crc">Their check sum, CRC-32.</param>
/// <param name="IsDeflated">Whether it is packed at all.</param>
internal sealed record ZipPart(string Name, long Start, long Packed, long Unpacked, uint Crc, bool IsDeflated);
