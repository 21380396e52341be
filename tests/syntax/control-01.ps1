switch (1) { a { 1 } ; b { 2 }
default {3} }