$sb=[Text.StringBuilder]::new('init'); $sb.Length=2; "$sb"; $sb.Chars(0); $sb.GetType().Name; [Text.StringBuilder]'cast' | % ToString
