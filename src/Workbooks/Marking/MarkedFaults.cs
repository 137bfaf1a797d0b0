using Fadu.Workbooks.Intake;

namespace Fadu.Workbooks.Marking;

/// <summary>What is wrong with a file.</summary>
/// <param name="Told">What is marked.</param>
/// <param name="Count">How many there are, those that are not told included.</param>
internal sealed record MarkedFaults(IReadOnlyList<SheetFault> Told, int Count);
