using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Tests.Sheets;

internal static class TestBook
{
    public static WorkbookProperties Properties { get; } = new("测试", "张三", new(2026, 11, 22, 9, 30, 0, TimeSpan.FromHours(8)));

    public static byte[] Of(Action<WorkbookWriter> write) => Of(Properties, write);

    public static byte[] Of(WorkbookProperties properties, Action<WorkbookWriter> write)
    {
        using var output = new MemoryStream();
        using (var book = new WorkbookWriter(output, properties))
        {
            write(book);
            book.Finish();
        }

        return output.ToArray();
    }

    /// <summary>A workbook of one sheet.</summary>
    public static byte[] OfSheet(SheetLayout layout, Action<SheetWriter> write) => Of(book =>
    {
        using var sheet = book.AddSheet(layout);
        write(sheet);
    });
}
