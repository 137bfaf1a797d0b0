namespace Fadu.Workbooks.Previews;

/// <summary>One thing that a revision changes.</summary>
/// <param name="Kind">What it is part of: 指标, 数据项 …</param>
/// <param name="Code">Code of that; empty: the system as a whole.</param>
/// <param name="Name">Its name.</param>
/// <param name="Field">What of it changes; 新增 or 删除 where all of it does.</param>
/// <param name="Before">As it was; empty: it was not.</param>
/// <param name="After">As it is; empty: it is not.</param>
internal sealed record ChangeRow(string Kind, string Code, string Name, string Field, string Before, string After);
