namespace Fadu.Application.Forms;

/// <summary>Writes a workbook that was handed in again, with its errors marked.</summary>
/// <param name="output">Takes it; stays open.</param>
/// <returns>False where the file is so unlike others that nothing can be written into it; what was written is of no use then.</returns>
public delegate bool FormMarks(Stream output);
