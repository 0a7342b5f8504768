using System.Text;

namespace Verbatim.Cli;

/// <summary>Passes text on without the spaces that pad lines to the terminal's width; for output that is no terminal.</summary>
internal sealed class TrimmingWriter(TextWriter output) : TextWriter
{
    private int _spaces;

    /// <inheritdoc/>
    public override Encoding Encoding => output.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        switch (value)
        {
            case ' ':
                _spaces++;
                return;
            case '\r':
                return;
            case '\n':
                _spaces = 0;
                break;
        }

        for (; _spaces > 0; _spaces--)
        {
            output.Write(' ');
        }

        output.Write(value);
    }

    /// <inheritdoc/>
    public override void Flush() => output.Flush();
}
