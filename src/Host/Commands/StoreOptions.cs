using System.CommandLine;
using System.Globalization;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>The options of commands that work on the database.</summary>
/// <param name="terminal">Language of the descriptions; its environment says what is left out.</param>
internal sealed class StoreOptions(Terminal terminal)
{
    /// <summary>What the help of such a command says of the database.</summary>
    public static readonly Text Where = new(
        """
        数据库：--connection 或环境变量 FADU_CONNECTION 写连接串；都没有时，用文件夹 FADU_DATA（默认 .fadu）里自带的 PostgreSQL：
        服务正用着的就一起用，没有在运行的就启动，命令结束时停止。程序文件夹可用 FADU_PG_BIN 指明。
        """,
        """
        Database: a connection string in --connection or in FADU_CONNECTION. Without one, the PostgreSQL of its own in the folder
        FADU_DATA (.fadu where left out): that of a service that runs there, or one that is started and stopped when the command ends.
        FADU_PG_BIN may name the folder of its programs.
        """);

    private readonly Option<string> _connection = RoundOptions.Text("--connection", "STRING", terminal.In(new(
        "数据库连接串，如 Host=db;Database=fadu;Username=fadu", "connection string of the database, like Host=db;Database=fadu;Username=fadu")), isRequired: false);

    /// <summary>The option for machines.</summary>
    public Option<bool> Json { get; } = RoundOptions.Json(terminal);

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_connection);
        command.Options.Add(Json);
    }

    /// <summary>Where the database is.</summary>
    public DatabasePlace Read(ParseResult parsed) => DatabasePlace.Of(terminal, parsed.GetValue(_connection));

    /// <summary>A number with its thousands.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
