using System.CommandLine;
using System.Globalization;
using Fadu.Host.Output;
using Fadu.Host.Settings;
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
        数据库：--connection 写的连接串，不写按服务的设置（FADU_CONNECTION、FADU_CONNECTION_FILE、appsettings.json）；都没有时，用文件夹
        FADU_DATA（默认 .fadu）里自带的 PostgreSQL：服务正用着的就一起用，没有在运行的就启动，命令结束时停止。
        """,
        """
        Database: the connection string in --connection, else as the service is set (FADU_CONNECTION, FADU_CONNECTION_FILE,
        appsettings.json). Without one, the PostgreSQL of its own in the folder FADU_DATA (.fadu where left out): that of a service
        that runs there, or one that is started and stopped when the command ends.
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

    /// <summary>Where the database is: where the command line says, else where the service's settings say, so that both work on the same one.</summary>
    /// <exception cref="SettingsFailure">These are wrong.</exception>
    public DatabasePlace Read(ParseResult parsed)
    {
        var source = SettingSource.Open(terminal.Variable, Environment.CurrentDirectory);
        var read = source.Value is { } settings ? ServeOptionsReader.ReadDatabase(settings) : source.Problems.ToArray();
        var place = read.Value ?? throw new SettingsFailure(read.Problems);
        return parsed.GetValue(_connection) is { } given ? place with { Connection = given } : place;
    }

    /// <summary>A number with its thousands.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
